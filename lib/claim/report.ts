import { successAnswer } from "@/lib/claim/callback-answer";
import type { StoredAnswer } from "@/lib/claim/callback-store";
import type { CallbackContext, TokenDeps } from "@/lib/claim/answer-token";
import { settleClaim, type SettleDeps } from "@/lib/claim/settle";
import { sha256 } from "@/lib/secret";

const LEASE_MS = 5_000;

/**
 * Takes a report in: another issuer says that it has issued a pass. It is listed at once and in doubt, is answered without waiting for
 * Alipay, and becomes a pass only when Alipay confirms pass, user and template (settle.ts), which is asked at once.
 */
export async function answerReport(
  deps: TokenDeps & SettleDeps,
  context: CallbackContext & { passId: string; token: string | null },
): Promise<StoredAnswer> {
  const { merchantId, received, template, user, tplId, passId, journal } = context;
  if (!template) return context.refuse("unknown_template");
  // A reporter may have no token; what it says identifies its request as well.
  const tokenHash = sha256(context.token ?? JSON.stringify(["report", tplId, user.kind, user.value, passId]));
  const arrival = await deps.callbacks.receive({ ...received, user, tplId, tokenHash, leaseMs: LEASE_MS });
  journal.step("committed");
  if (arrival.arrival === "mismatch") return context.refuse("token_mismatch");
  const callbackId = arrival.arrival === "repeat" ? arrival.id : received.id;
  if (arrival.arrival === "repeat") {
    const stored = await deps.callbacks.findAnswer(merchantId, callbackId);
    if (stored) return stored;
  }
  const claimId = await deps.claims.openReport({
    merchantId,
    id: deps.newId(),
    templateId: template.id,
    versionId: template.versionId,
    tplId,
    user,
    passId,
    trusted: template.app.trustReports,
  });
  const answer = successAnswer(template.app, { passId, serialNumber: "", tplId, user });
  journal.step("answered", { outcome: "reported" });
  const stored = await deps.callbacks.answer({
    merchantId,
    callbackId,
    claimId,
    verdict: "reported",
    cause: null,
    ...answer,
    ...journal,
    durationMs: journal.elapsedMs(),
  });
  settleClaim(deps, merchantId, claimId).catch((error: unknown) => deps.log.error({ err: error, claimId }, "report: not settled now"));
  return stored;
}
