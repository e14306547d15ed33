/** Places of a template that more than one file names. */
export const evoucherPointer = "/content/evoucherInfo";
export const titlePointer = `${evoucherPointer}/title`;
export const typePointer = `${evoucherPointer}/type`;
/** The type of the claim flow; the rules judge it, other types pass with notes. */
export const CLAIM_TYPE = "marketVoucher";
export const productPointer = `${evoucherPointer}/product`;
export const startPointer = `${evoucherPointer}/startDate`;
export const endPointer = `${evoucherPointer}/endDate`;
export const operationPointer = `${evoucherPointer}/operation`;

export const einfoPointer = `${evoucherPointer}/einfo`;
export const logoTextPointer = `${einfoPointer}/logoText`;
export const backFieldsPointer = `${einfoPointer}/backFields`;
/** Where the terms stand in most templates. */
export const termsPointer = `${backFieldsPointer}/0/value`;

export const channelPointer = "/content/platform/channelID";
export const webServicePointer = "/content/platform/webServiceUrl";
export const colorPointer = "/content/style/backgroundColor";

export const formatVersionPointer = "/content/fileInfo/formatVersion";
export const serialPointer = "/content/fileInfo/serialNumber";
export const presentPointer = "/content/fileInfo/canPresent";

export const merchantPointer = "/content/merchant";
export const phonePointer = `${merchantPointer}/mtel`;
export const callbackPointer = `${merchantPointer}/mcallbackUrl`;
