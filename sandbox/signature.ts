import { createPrivateKey, createPublicKey, generateKeyPair, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { promisify } from "node:util";

/** RSA2 is SHA256withRSA. A constant, so that no message can choose a weaker one. */
const ALGORITHM = "RSA-SHA256";

/** What an app signs: every parameter but `sign`, empty ones dropped, sorted by name, not url-encoded. */
export function textToSign(params: ReadonlyMap<string, string>): string {
  return [...params]
    .filter(([name, value]) => name !== "sign" && value !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

export function isSignedBy(publicKey: KeyObject, text: string, signature: string): boolean {
  return verify(ALGORITHM, Buffer.from(text, "utf8"), publicKey, Buffer.from(signature, "base64"));
}

/** Signs the raw text of an answer. The client verifies exactly these bytes. */
export function signText(privateKey: KeyObject | string, text: string): string {
  return sign(ALGORITHM, Buffer.from(text, "utf8"), privateKey).toString("base64");
}

/** Makes the key pair Alipay would hold for one app: private as PEM, public as the console shows it, bare base64 of the SPKI. */
export async function newAlipayKeyPair(): Promise<{ privateKey: string; publicKey: string }> {
  const pair = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return { privateKey: pair.privateKey, publicKey: pair.publicKey.toString("base64") };
}

/** A public key that could not be taken; the message says why, to the person who sent it. */
export class PublicKeyError extends Error {
  override name = "PublicKeyError";
}

/** Reads an app's public key: PEM or bare base64, SPKI or PKCS1. @throws PublicKeyError */
export function readPublicKey(text: string): KeyObject {
  const pem = /^\s*-----BEGIN ([A-Z ]+)-----([\s\S]*?)-----END \1-----\s*$/.exec(text);
  const label = pem?.[1] ?? "PUBLIC KEY";
  if (label.includes("PRIVATE")) throw privateKeySent();
  if (label !== "PUBLIC KEY" && label !== "RSA PUBLIC KEY") throw new PublicKeyError(`A ${label} is not a public key.`);
  const base64 = (pem?.[2] ?? text).replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw new PublicKeyError("Neither PEM nor base64.");
  const der = Buffer.from(base64, "base64");
  if (isPrivateKey(der)) throw privateKeySent();
  const key = tryRead(der, "spki") ?? tryRead(der, "pkcs1");
  if (!key) throw new PublicKeyError("The base64 holds no RSA public key (SPKI or PKCS1).");
  if (key.asymmetricKeyType !== "rsa") throw new PublicKeyError(`RSA2 needs an RSA key, this one is ${key.asymmetricKeyType}.`);
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) throw new PublicKeyError("RSA2 needs a key of 2048 bits or more.");
  return key;
}

const privateKeySent = () =>
  new PublicKeyError("This is a private key. Send the public one, and replace the pair if it is in use elsewhere.");

/** One way to keep a key, however it was sent. */
export const publicKeyText = (key: KeyObject) => key.export({ type: "spki", format: "der" }).toString("base64");

/** OpenSSL takes a private key for a public one and derives the rest, so what was read must be what was sent. */
function tryRead(der: Buffer, type: "spki" | "pkcs1"): KeyObject | null {
  try {
    const key = createPublicKey({ key: der, format: "der", type });
    return key.export({ type, format: "der" }).equals(der) ? key : null;
  } catch {
    return null; // The other encoding is tried next; both failing is reported by the caller.
  }
}

function isPrivateKey(der: Buffer): boolean {
  return (["pkcs8", "pkcs1"] as const).some((type) => {
    try {
      createPrivateKey({ key: der, format: "der", type });
      return true;
    } catch {
      return false;
    }
  });
}
