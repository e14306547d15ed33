import { createPublicKey, generateKeyPair as generate, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { AppError } from "../errors";
import { readKeyMaterial, type KeyMaterial } from "./key-text";

/** Why a pasted key cannot be used; `params.reason` of `key_invalid`, with `params.field` saying which of the two it is about. */
export type KeyProblem =
  | Extract<KeyMaterial, { found: "nothing" }>["reason"]
  | "public_key_given"
  | "private_key_given"
  | "certificate_given"
  | "not_rsa"
  | "too_short"
  | "own_public_key";

type KeyField = "privateKey" | "alipayPublicKey";

/** RSA2 asks for 2048 bits or more (opendocs common/02kipk). */
const MIN_BITS = 2048;

function refuse(field: KeyField, reason: KeyProblem): AppError {
  return new AppError("key_invalid", { field, reason });
}

function checkStrength(key: KeyObject, field: KeyField): KeyObject {
  if (key.asymmetricKeyType !== "rsa") throw refuse(field, "not_rsa");
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_BITS) throw refuse(field, "too_short");
  return key;
}

/**
 * The app's private key, from PKCS1 or PKCS8, PEM or bare base64.
 *
 * @throws AppError `key_invalid` {field, reason}
 */
export function readPrivateKey(text: string): KeyObject {
  const material = readKeyMaterial(text);
  if (material.found === "nothing") throw refuse("privateKey", material.reason);
  if (material.found === "certificate") throw refuse("privateKey", "certificate_given");
  if (material.found === "public") throw refuse("privateKey", "public_key_given");
  return checkStrength(material.key, "privateKey");
}

/**
 * Alipay's public key, from SPKI or PKCS1, PEM or bare base64, or from Alipay's public certificate.
 *
 * @throws AppError `key_invalid` {field, reason}
 */
export function readAlipayPublicKey(text: string): KeyObject {
  const material = readKeyMaterial(text);
  if (material.found === "nothing") throw refuse("alipayPublicKey", material.reason);
  if (material.found === "private") throw refuse("alipayPublicKey", "private_key_given");
  return checkStrength(material.key, "alipayPublicKey");
}

/**
 * Both keys of an app, read and compared: the console of Alipay shows the app's public key beside Alipay's, and people paste the wrong
 * one; every answer would then be refused for its signature.
 *
 * @throws AppError `key_invalid` {field, reason}
 */
export function readKeys(input: { privateKey: string; alipayPublicKey: string }): { privateKey: KeyObject; alipayPublicKey: KeyObject } {
  const privateKey = readPrivateKey(input.privateKey);
  const alipayPublicKey = readAlipayPublicKey(input.alipayPublicKey);
  if (publicKeyOf(privateKey) === writePublicKey(alipayPublicKey)) throw refuse("alipayPublicKey", "own_public_key");
  return { privateKey, alipayPublicKey };
}

/** Bare base64 of SPKI, the form that Alipay's console and `POST /sandbox/apps` take. */
export function writePublicKey(publicKey: KeyObject): string {
  return publicKey.export({ format: "der", type: "spki" }).toString("base64");
}

/** The public half of an app's private key, in the form that Alipay's console asks for. */
export function publicKeyOf(privateKey: KeyObject): string {
  return writePublicKey(createPublicKey(privateKey));
}

/** Bare base64 of PKCS8. Secret: only to be sealed and stored. */
export function writePrivateKey(privateKey: KeyObject): string {
  return privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
}

/** A fresh pair for an app of our own sandbox; takes about a tenth of a second, off the main thread. */
export async function generateKeyPair(): Promise<{ privateKey: KeyObject; publicKey: KeyObject }> {
  return promisify(generate)("rsa", { modulusLength: MIN_BITS });
}
