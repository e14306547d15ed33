/** Pointers that more than one part of the drawing reads. */
export const evoucherPointer = "/content/evoucherInfo";
export const startPointer = `${evoucherPointer}/startDate`;
export const endPointer = `${evoucherPointer}/endDate`;
export const einfoPointer = `${evoucherPointer}/einfo`;
export const merchantPointer = "/content/merchant";
