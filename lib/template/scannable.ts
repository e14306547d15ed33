/** What a one-dimensional code (Code 128) and the largest QR code hold. */
export const MAX_BARCODE_LENGTH = 80;
export const MAX_QR_BYTES = 2_953;

/** Whether a scanner would read this text from such a code. */
export function isScannable(kind: "qrcode" | "barcode", text: string): boolean {
  if (kind === "qrcode") return new TextEncoder().encode(text).length <= MAX_QR_BYTES;
  return /^[\x20-\x7e]*$/.test(text) && text.length <= MAX_BARCODE_LENGTH;
}
