import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { AlipayCredentials } from "@/lib/alipay/request";
import { confirmPass } from "@/lib/claim/confirm";
import type { Journal } from "@/lib/claim/journal";
import type { ConfirmedPass } from "@/lib/claim/pass-record-store";
import type { Claim, ClaimState, ClaimStore } from "@/lib/claim/store";

export type IssueOutcome =
  | { outcome: "issued"; pass: ConfirmedPass; recovered: boolean }
  | { outcome: "failed"; code: string; text: string }
  | { outcome: "unknown"; cause: string };

/**
 * How long one call may go on. Longer than any callback's deadline: the answer to the user does not wait for it, but its result still
 * settles the claim.
 */
export const CALL_TIMEOUT_MS = 15_000;

type Deps = { claims: Pick<ClaimStore, "noteSend">; gateway: Pick<AlipayGateway, "addInstance" | "queryInstances"> };

/**
 * Gets the pass of a claim whose lease the caller holds.
 *
 * A claim that may have been sent before is asked for first, by its serial number, and sent again only when Alipay verifiably has no
 * such pass; with the same serial number, which Alipay takes once. An answer that cannot be believed is followed by one question. So
 * there is never a second pass of one claim, and `failed` means that there is none.
 */
export async function issuePass(
  { claims, gateway }: Deps,
  credentials: AlipayCredentials,
  attempt: {
    claim: Claim;
    previousState: ClaimState;
    leaseId: string;
    token: string;
    versionId: string;
    params: Record<string, string>;
    journal: Journal;
  },
): Promise<IssueOutcome> {
  const { claim, previousState, journal, params } = attempt;
  const ask = () => confirmPass(gateway, credentials, claim, { timeoutMs: CALL_TIMEOUT_MS, note: (call) => journal.call("query", call) });

  if (previousState === "issuing" || previousState === "unknown") {
    const earlier = await ask();
    if (earlier.found === "pass") return { outcome: "issued", pass: earlier.pass, recovered: true };
    if (earlier.found === "unknown") return { outcome: "unknown", cause: earlier.cause };
    if (earlier.found === "other") return { outcome: "failed", code: "SERIAL_TAKEN", text: "" };
  }
  if (previousState !== "received") await claims.noteSend(claim, attempt.leaseId, attempt);

  const answer = await journal.call(
    "instance.add",
    gateway.addInstance(
      credentials,
      { tplId: claim.tplId, params, user: claim.user, token: attempt.token },
      { timeoutMs: CALL_TIMEOUT_MS },
    ),
  );
  if (answer.outcome === "accepted" && (answer.value.serialNumber ?? claim.serialNumber) === claim.serialNumber) {
    const serialNumber = claim.serialNumber ?? "";
    return {
      outcome: "issued",
      pass: { passId: answer.value.passId, serialNumber, status: "CAN_USE", isDeleted: false, params },
      recovered: false,
    };
  }
  if (answer.outcome === "refused" && previousState === "received") {
    return {
      outcome: "failed",
      code: answer.subCode ?? answer.errorCode ?? answer.code,
      text: answer.subMsg ?? answer.errorMsg ?? answer.msg,
    };
  }
  // Refused where an earlier send may have arrived after all, or an answer that cannot be believed: Alipay's list decides.
  const now = await ask();
  if (now.found === "pass") return { outcome: "issued", pass: now.pass, recovered: true };
  if (answer.outcome === "refused" && now.found !== "unknown") {
    return {
      outcome: "failed",
      code: answer.subCode ?? answer.errorCode ?? answer.code,
      text: answer.subMsg ?? answer.errorMsg ?? answer.msg,
    };
  }
  return { outcome: "unknown", cause: answer.outcome === "unknown" ? answer.cause : "serial_differs" };
}
