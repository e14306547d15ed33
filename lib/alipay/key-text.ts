import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from "node:crypto";

/** What a pasted text turned out to hold. `certificate` carries the key of an X.509 certificate, which is as good as the bare key. */
export type KeyMaterial =
  | { found: "private" | "public" | "certificate"; key: KeyObject }
  | { found: "nothing"; reason: "empty" | "encrypted" | "not_base64" | "signing_request" | "unreadable" };

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END [A-Z0-9 ]+-----/g;

/** Pasted keys carry what editors, chat windows and `.env` files add: quotes, a byte order mark, invisible spaces, a written `\n`. */
function withoutDecoration(text: string): string {
  return text
    .replace(/[\ufeff\u200b-\u200d\u2060]/g, "")
    .replace(/\\r|\\n/g, "\n")
    .replace(/^[\s"'`]+|[\s"'`,;]+$/g, "");
}

/** OpenSSL's and node's way to say that the bytes are of another form; anything else is a bug and goes on. */
function isWrongForm(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("ERR_");
}

function firstOf(attempts: (() => KeyMaterial)[]): KeyMaterial | null {
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch (error) {
      if (!isWrongForm(error)) throw error;
    }
  }
  return null;
}

/** What the bytes are is found by trying, not read off a header: people paste PKCS8 under an RSA header and the other way round. */
function readDer(der: Buffer): KeyMaterial | null {
  return firstOf([
    () => ({ found: "private", key: createPrivateKey({ key: der, format: "der", type: "pkcs8" }) }),
    () => ({ found: "private", key: createPrivateKey({ key: der, format: "der", type: "pkcs1" }) }),
    () => ({ found: "private", key: createPrivateKey({ key: der, format: "der", type: "sec1" }) }),
    () => ({ found: "certificate", key: new X509Certificate(der).publicKey }),
    () => ({ found: "public", key: createPublicKey({ key: der, format: "der", type: "spki" }) }),
    () => ({ found: "public", key: createPublicKey({ key: der, format: "der", type: "pkcs1" }) }),
  ]);
}

function readBase64(text: string): KeyMaterial | null {
  const compact = text.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact)) return { found: "nothing", reason: "not_base64" };
  return readDer(Buffer.from(compact, "base64"));
}

/**
 * Reads a key as people have it: PEM or bare base64, PKCS1, PKCS8 or SPKI, or a certificate. Of several PEM blocks the first that can
 * be read counts (Alipay's certificate files carry the chain behind the leaf).
 */
export function readKeyMaterial(text: string): KeyMaterial {
  const clean = withoutDecoration(text);
  if (clean === "") return { found: "nothing", reason: "empty" };
  const blocks = [...clean.matchAll(PEM_BLOCK)];
  for (const [, label = "", body = ""] of blocks) {
    if (label.includes("ENCRYPTED") || body.includes("ENCRYPTED")) return { found: "nothing", reason: "encrypted" };
    if (label.includes("CERTIFICATE REQUEST")) return { found: "nothing", reason: "signing_request" };
    const found = readBase64(body);
    if (found && found.found !== "nothing") return found;
  }
  if (blocks.length > 0) return { found: "nothing", reason: "unreadable" };
  // A header or footer that was lost or damaged in copying takes its line with it.
  const bare = clean.replace(/^-+[^\n]*$/gm, "");
  return readBase64(bare) ?? { found: "nothing", reason: "unreadable" };
}
