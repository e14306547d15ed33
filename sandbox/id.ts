import { randomBytes, randomInt } from "node:crypto";
import { formatShanghai } from "./shanghai-time";

/** 25 digits, as the templateId in Alipay's example of a callback: the second in Shanghai, then eleven digits. */
export const newTplId = (now: Date) => compact(now) + randomDigits(11);

/** 28 digits, so that a passId is never taken for a templateId. */
export const newPassId = (now: Date) => compact(now) + randomDigits(14);

/** 32 hexadecimal digits, as the token in Alipay's example of a callback. */
export const newToken = () => randomBytes(16).toString("hex");

/** A userId of nobody: 2088 and twelve digits. */
export const madeUpUserId = () => `2088${randomDigits(12)}`;

const compact = (now: Date) => formatShanghai(now).replace(/\D/g, "");

const randomDigits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join("");
