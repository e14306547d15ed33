import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What a sealed text is bound to: opened under another purpose or owner it fails. */
export type SealContext = { purpose: "private-key"; merchantId: string; id: string };

export type SecretBox = ReturnType<typeof createSecretBox>;

const additionalData = ({ purpose, merchantId, id }: SealContext) => Buffer.from(`${purpose}:${merchantId}:${id}`);

/**
 * Seals texts at rest with AES-256-GCM and derives the other secrets of the installation from STUDIO_SECRET, so that there is one
 * secret to keep. Sealed form: `v1.` + base64url of nonce (12), tag (16), ciphertext.
 */
export function createSecretBox(secret: string) {
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", secret, "alipass-studio", use, 32));
  const key = derive("seal");
  return {
    seal(text: string, context: SealContext): string {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(additionalData(context));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
    },
    /** @throws Error when the text was sealed with another secret, for another owner, or was changed */
    open(sealed: string, context: SealContext): string {
      if (!sealed.startsWith("v1.")) throw new Error("Not a sealed text.");
      const bytes = Buffer.from(sealed.slice(3), "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(additionalData(context));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
    /** The secret that signs session cookies. */
    sessionSecret: () => derive("session").toString("base64url"),
    /** What the one-time link of the first start must carry. */
    setupToken: () => createHmac("sha256", derive("setup")).update("owner").digest("base64url").slice(0, 32),
  };
}

/** SHA-256, hex: how a callback's token is remembered. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
