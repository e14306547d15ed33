import { callMerchant } from "./callback-call";
import type { CallbackResponse } from "./callback-call";
import { callbackUrl } from "./callback-url";
import type { Sandbox } from "./context";
import type { FaultName } from "./fault";
import { newToken } from "./id";
import { readStored } from "./json";
import { namedPassIds } from "./named-pass";
import { Refusal } from "./refusal";
import { addToken, endClaim, startClaim } from "./store/claim-store";
import { findPass } from "./store/pass-store";
import { findTemplate } from "./store/template-store";

export type ClaimRequest = {
  templateId: string;
  userId: string;
  fault: FaultName | null;
  /** A token minted earlier, to replay its request; a new one is minted when null. */
  token: string | null;
  extInfo: string;
};

export type Shown = "success" | "failed" | "failed-but-issued";

export type ClaimOutcome = { request: { url: string; token: string }; response: CallbackResponse; shown: Shown; passId?: string };

/**
 * Plays Alipay's claim component once: mints a token for this user and template, calls the merchant while the user waits,
 * and decides what the user is shown.
 *
 * @throws Refusal `template_unknown` and those of `callbackUrl`; then nothing was minted and nobody was called
 */
export async function playClaim(sandbox: Sandbox, claim: ClaimRequest): Promise<ClaimOutcome> {
  const { pool, now } = sandbox;
  const template = await findTemplate(pool, claim.templateId);
  if (!template) throw new Refusal(404, "template_unknown", "模拟器里没有这个模板。The sandbox knows no such template.");
  const { templateId, userId, fault } = claim;
  const token = claim.token ?? newToken();
  const at = now();
  const url = callbackUrl(readStored(template.tplContent), sandbox.studioPublicOrigin, {
    templateId,
    userId,
    token,
    timestamp: at.getTime(),
    extInfo: claim.extInfo,
  });

  if (claim.token === null) await addToken(pool, { token, tplId: templateId, userId, now: at });
  const claimId = await startClaim(pool, { token, tplId: templateId, userId, fault, now: at });
  const response = await callMerchant(localUrl(sandbox, url), sandbox.callbackTimeoutMs);
  const verdict = await judge(sandbox, { userId, token, body: response.body ?? "" });
  await endClaim(pool, claimId, { responseStatus: response.status, responseMs: response.ms, shown: verdict.shown });
  sandbox.log.info("claim.played", { templateId, fault, status: response.status, ms: response.ms, shown: verdict.shown });
  return { request: { url, token }, response, ...verdict };
}

/** The user sees success when the answer names a pass of theirs, whichever token made it. */
async function judge(
  { pool }: Sandbox,
  { userId, token, body }: { userId: string; token: string; body: string },
): Promise<{ shown: Shown; passId?: string }> {
  for (const passId of namedPassIds(body)) {
    const named = await findPass(pool, { passId, userId });
    if (named && !named.isDeleted) return { shown: "success", passId };
  }
  const made = await findPass(pool, { token });
  return made ? { shown: "failed-but-issued", passId: made.passId } : { shown: "failed" };
}

function localUrl({ studioPublicOrigin, studioLocalOrigin }: Sandbox, url: string): string {
  return studioLocalOrigin ? studioLocalOrigin + url.slice(studioPublicOrigin.length) : url;
}
