import { randomBytes } from "node:crypto";

/** No I, L, O, U: nothing is misread aloud or turned into a word. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A serial number of our own: `AS` and 18 characters of 5 random bits. Alipay checks that it is unique among an app's passes; 32
 * characters is the most that its old validator lets through (KIT1 FILE_FIELDS_LEN_ERR).
 */
export const newSerialNumber = (): string => `AS${Array.from(randomBytes(18), (byte) => ALPHABET.charAt(byte & 31)).join("")}`;
