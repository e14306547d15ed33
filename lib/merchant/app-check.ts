import { createHash } from "node:crypto";
import { publicKeyOf } from "@/lib/alipay/credentials";
import type { UnknownCause } from "@/lib/alipay/answer";
import type { Words } from "@/lib/alipay/error-dictionary";
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

/** A question changes nothing, so an unanswered one needs no settling: unlike a publish, it may simply be asked again. */
const ASK_AGAIN: Words = { zh: "这次检查没有改动任何东西：请稍后重新检查。", en: "The check changed nothing: try it again later." };
const CHECK_NETWORK: Words = {
  zh: "检查服务器能否访问支付宝网关（DNS、代理、防火墙），再重新检查。",
  en: "Make sure that the server can reach Alipay's gateway (DNS, proxy, firewall), then check again.",
};
const CHECK_KEY: Words = {
  zh: "开放平台控制台 › 应用 › 开发设置 › 接口加签方式 › 查看「支付宝公钥」（不是应用公钥），重新粘贴到这里。",
  en: "Open platform console › app › development settings › interface signing › “Alipay public key” (not the app's): paste it here again.",
};

const REMEDIES: Record<UnknownCause, Words> = {
  timeout: ASK_AGAIN,
  network: CHECK_NETWORK,
  bad_body: ASK_AGAIN,
  bad_signature: CHECK_KEY,
  unsigned: CHECK_NETWORK,
  service_unavailable: ASK_AGAIN,
};

function checkOf(answer: Awaited<ReturnType<AlipayGateway["queryTemplates"]>>): AppCheck {
  const ms = Math.round(answer.ms);
  if (answer.outcome === "accepted") return { outcome: "accepted", ms };
  const told = answer.outcome === "refused" ? explainRefusal(answer) : { ...explainUnknown(answer), todo: REMEDIES[answer.cause] };
  const { what, todo, code, words, link } = told;
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
