import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { AlipayCredentials } from "@/lib/alipay/request";
import { confirmPass } from "@/lib/claim/confirm";
import { CALL_TIMEOUT_MS } from "@/lib/claim/issue";
import type { IssuingTemplate } from "@/lib/claim/issuing-store";
import type { Claim, ClaimState, ClaimStore } from "@/lib/claim/store";
import { AppError } from "@/lib/errors";

export type SettleDeps = {
  claims: Pick<ClaimStore, "leaseClaim" | "findClaim" | "findAppOf" | "recordPass" | "endLease" | "countSettleTry" | "listDue">;
  gateway: Pick<AlipayGateway, "queryInstances">;
  credentialsOf: (app: IssuingTemplate["app"]) => AlipayCredentials;
  newId: () => string;
  log: { error(fields: object, message: string): void };
};

/** Pauses between the job's looks. After the last, a pass that Alipay verifiably does not hold is called failed. */
const PAUSES_MS = [5_000, 15_000, 60_000, 300_000, 900_000];
const LONGEST_PAUSE_MS = 3_600_000;
const BATCH = 20;

/**
 * Asks Alipay what became of a claim in doubt and writes down what it says. A claim that is settled, or that a request is working on,
 * stays as it is. Also the console's "ask Alipay" of such a claim.
 *
 * @returns the state after it
 * @throws AppError `not_found`
 */
export async function settleClaim(deps: SettleDeps, merchantId: string, claimId: string): Promise<ClaimState> {
  const leaseId = deps.newId();
  const leased = await deps.claims.leaseClaim(merchantId, claimId, { id: leaseId, ms: CALL_TIMEOUT_MS + 1_000 });
  if (!leased) {
    const current = await deps.claims.findClaim(merchantId, claimId);
    if (!current) throw new AppError("not_found", { what: "claim" });
    return current.state;
  }
  const { claim } = leased;
  const app = await deps.claims.findAppOf(claim);
  if (!app) throw new AppError("not_found", { what: "app" });
  const answer = await confirmPass(deps.gateway, deps.credentialsOf(app), claim, { timeoutMs: CALL_TIMEOUT_MS });
  if (answer.found === "pass") {
    await deps.claims.recordPass(claim, answer.pass, deps.newId(), null);
    return "issued";
  }
  await deps.claims.countSettleTry(claim);
  const result = answer.found === "unknown" ? doubt(claim, answer.cause) : notThere(claim, answer.found, leased.previousState);
  await deps.claims.endLease(claim, leaseId, result);
  return result.state;
}

function doubt(claim: Claim, code: string) {
  return { state: "unknown" as const, code, text: "", settleInMs: PAUSES_MS[claim.settleTries] ?? LONGEST_PAUSE_MS };
}

/** What Alipay does not hold now may still arrive (a slow instance.add), so it takes several looks to call it failed. */
function notThere(claim: Claim, found: "none" | "other", previousState: ClaimState) {
  if (previousState === "failed") return { state: "failed" as const, code: null, text: null, settleInMs: null };
  const settleInMs = PAUSES_MS[claim.settleTries];
  if (settleInMs !== undefined)
    return { state: "unknown" as const, code: found === "none" ? "not_there_yet" : "other_pass", text: "", settleInMs };
  return { state: "failed" as const, code: found === "none" ? "NOT_AT_ALIPAY" : "OTHER_PASS", text: "", settleInMs: null };
}

/**
 * The job: settles what is due. One that throws is logged and looked at again after its lease.
 *
 * @returns how many claims were looked at
 */
export async function settleDue(deps: SettleDeps): Promise<number> {
  const due = await deps.claims.listDue(BATCH);
  for (const { merchantId, id } of due) {
    await settleClaim(deps, merchantId, id).catch((error: unknown) => deps.log.error({ err: error, claimId: id }, "settle: failed"));
  }
  return due.length;
}
