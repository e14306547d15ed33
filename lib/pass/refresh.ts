import type { AlipayAnswer, AlipayExchange, UnknownCause } from "@/lib/alipay/answer";
import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { AlipayPage, HeldPass } from "@/lib/alipay/pass-values";
import type { AlipayCredentials } from "@/lib/alipay/request";
import type { AppStore } from "@/lib/merchant/app-store";
import type { SealedApp } from "@/lib/merchant/credentials";
import { comparePass, type ComparedField } from "./compare";
import { isPassStatus, type DisplayStatus } from "./display-status";
import type { PassStore } from "./store";

/** Alipay was asked and gave nothing to compare; `exchange` is what was said, masked. */
export type NoPass =
  | { outcome: "absent"; askedAt: string; exchange: AlipayExchange }
  | { outcome: "refused"; code: string; message: string; askedAt: string; exchange: AlipayExchange }
  | { outcome: "no_answer"; cause: UnknownCause; askedAt: string; exchange: AlipayExchange };

export type Refreshed =
  | { outcome: "compared"; fields: ComparedField[]; askedAt: string; exchange: AlipayExchange }
  /** The claim was 待核实 and has been asked about; `status` is what it is called now. */
  | { outcome: "settled"; status: DisplayStatus; askedAt: string }
  | NoPass;

type Deps = {
  passes: Pick<PassStore, "get" | "face" | "noteAnswer">;
  apps: Pick<AppStore, "getSealed">;
  credentialsOf: (app: SealedApp) => AlipayCredentials;
  gateway: Pick<AlipayGateway, "queryInstances">;
  /** lib/claim's settle, with its own dependencies. */
  settle: (merchantId: string, claimId: string) => Promise<unknown>;
  now: () => Date;
};

/** An operator waits, not a customer: long enough for a slow Alipay, short enough to be told. */
export const QUERY_TIMEOUT_MS = 8_000;

/**
 * 向支付宝查询: asks Alipay for one claim's pass (`alipay.marketing.pass.instance.query`), notes status and deletion, and gives what both
 * sides hold. A claim without a pass is settled instead, which asks by its serial number or reported passId.
 *
 * Only a verified answer changes a row, and never over what a later question brought. A status that this code does not know is shown as
 * a difference and not stored.
 *
 * @throws AppError `not_found`
 */
export async function refreshPass(deps: Deps, merchantId: string, claimId: string): Promise<Refreshed> {
  const claim = await deps.passes.get(merchantId, claimId);
  const askedAt = deps.now();
  if (!claim.pass || claim.passId === null) {
    await deps.settle(merchantId, claimId);
    return { outcome: "settled", status: (await deps.passes.get(merchantId, claimId)).status, askedAt: askedAt.toISOString() };
  }
  const { passId } = claim;
  const credentials = deps.credentialsOf(await deps.apps.getSealed(merchantId, claim.appId));
  const answer = await deps.gateway.queryInstances(credentials, { passId }, { timeoutMs: QUERY_TIMEOUT_MS });
  const held = readHeld(answer, askedAt, passId);
  if (held.outcome !== "found") return held;
  const { status, isDeleted } = held.pass;
  if (isPassStatus(status)) await deps.passes.noteAnswer(merchantId, claimId, { status, isDeleted, askedAt });
  const fields = comparePass(claim, await deps.passes.face(merchantId, claimId), held.pass);
  return { outcome: "compared", fields, askedAt: held.askedAt, exchange: held.exchange };
}

/** What an answer to a question for one passId says. An answer about other passes says that this one is not there. */
export function readHeld(
  answer: AlipayAnswer<AlipayPage<HeldPass>>,
  askedAt: Date,
  passId: string,
): { outcome: "found"; pass: HeldPass; askedAt: string; exchange: AlipayExchange } | NoPass {
  const common = { askedAt: askedAt.toISOString(), exchange: answer.exchange };
  if (answer.outcome === "unknown") return { outcome: "no_answer", cause: answer.cause, ...common };
  if (answer.outcome === "refused") {
    const code = answer.errorCode ?? answer.subCode ?? answer.code;
    return { outcome: "refused", code, message: answer.errorMsg ?? answer.subMsg ?? answer.msg, ...common };
  }
  const pass = answer.value.items.find((item) => item.passId === passId);
  return pass ? { outcome: "found", pass, ...common } : { outcome: "absent", ...common };
}
