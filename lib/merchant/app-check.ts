import { createHash } from "node:crypto";
import { publicKeyOf } from "@/lib/alipay/credentials";
import { explainRefusal, explainUnknown } from "@/lib/alipay/error-texts";
import { AppError } from "@/lib/errors";
import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { AlipayCredentials } from "@/lib/alipay/request";
import type { SecretBox } from "@/lib/secret";
import type { AppCheck } from "./app-schema";
import type { AppStore } from "./app-store";
import { openPrivateKey, type SealedApp } from "./credentials";

export type CheckDeps = {
  apps: Pick<AppStore, "getSealed" | "recordCheck">;
  credentialsOf: (app: SealedApp) => AlipayCredentials;
  gateway: Pick<AlipayGateway, "queryTemplates">;
  now: () => Date;
};

const TIMEOUT_MS = 8_000;

/**
 * One signed `alipay.marketing.pass.template.query`: it changes nothing at Alipay and proves the appId, both keys, the gateway and the
 * card-pack permission at once. How it ended is stored with the app, in words for people.
 *
 * @throws AppError `not_found`, `key_unreadable`
 */
export async function checkApp({ apps, credentialsOf, gateway, now }: CheckDeps, merchantId: string, id: string): Promise<AppCheck> {
  const credentials = credentialsOf(await apps.getSealed(merchantId, id));
  const answer = await gateway.queryTemplates(credentials, { page: 1, pageSize: 1 }, { timeoutMs: TIMEOUT_MS });
  const check = checkOf(answer);
  await apps.recordCheck(merchantId, id, { at: now(), result: JSON.stringify(check) });
  return check;
}

function checkOf(answer: Awaited<ReturnType<AlipayGateway["queryTemplates"]>>): AppCheck {
  const ms = Math.round(answer.ms);
  if (answer.outcome === "accepted") return { outcome: "accepted", ms };
  const { what, todo, code, words, link } = answer.outcome === "refused" ? explainRefusal(answer) : explainUnknown(answer);
  return { outcome: answer.outcome, ms, what, todo, code, words, link };
}

/** The public half of an app's private key: what belongs into Alipay's console, and by which fingerprint a person knows it again. */
export type OwnPublicKey = { text: string; fingerprint: string };

/** Null when the stored key cannot be opened: it was sealed with another STUDIO_SECRET and must be entered again. */
export function ownPublicKey({ secretBox }: { secretBox: Pick<SecretBox, "open"> }, app: SealedApp): OwnPublicKey | null {
  try {
    const text = publicKeyOf(openPrivateKey(secretBox, app));
    const digest = createHash("sha256").update(Buffer.from(text, "base64")).digest("hex").toUpperCase();
    return { text, fingerprint: (digest.slice(0, 32).match(/../g) ?? []).join(":") };
  } catch (error) {
    if (error instanceof AppError && error.code === "key_unreadable") return null;
    throw error;
  }
}
