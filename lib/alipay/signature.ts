import { sign, verify, type KeyObject } from "node:crypto";

/**
 * RSA2 of the v2 gateway (SHA256withRSA). A constant: neither a message nor a setting may choose the hash, or a signature made with a
 * weaker one would pass.
 */
const ALGORITHM = "RSA-SHA256";
export const SIGN_TYPE = "RSA2";

/**
 * The text that is signed: every parameter but `sign`, empty ones left out, sorted by name, joined as `k=v` with `&`, not url-encoded
 * (opendocs common/02kf5q; `getSignContent` of Alipay's SDKs).
 */
export function textToSign(params: Readonly<Record<string, string>>): string {
  return Object.entries(params)
    .filter(([name, value]) => name !== "sign" && value !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

/** Base64 signature of `text` (as UTF-8). */
export function signText(text: string, privateKey: KeyObject): string {
  return sign(ALGORITHM, Buffer.from(text, "utf8"), privateKey).toString("base64");
}

/** Whether `signature` (base64) is that of `text` (as UTF-8). Never throws: a signature that is not base64 does not fit. */
export function isSignatureOf(text: string, signature: string, publicKey: KeyObject): boolean {
  return verify(ALGORITHM, Buffer.from(text, "utf8"), publicKey, Buffer.from(signature, "base64"));
}
