import { setTimeout as sleep } from "node:timers/promises";
import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { AlipayUser } from "@/lib/alipay/pass-values";
import type { AlipayCredentials } from "@/lib/alipay/request";
import { failureAnswer, successAnswer } from "@/lib/claim/callback-answer";
import type { Answer, CallbackStore, ReceivedCallback, StoredAnswer } from "@/lib/claim/callback-store";
import { issuePass } from "@/lib/claim/issue";
import type { Journal } from "@/lib/claim/journal";
import { resolveVersionParams } from "@/lib/claim/params";
import { newSerialNumber } from "@/lib/claim/serial-number";
import type { IssuingTemplate } from "@/lib/claim/issuing-store";
import type { Claim, ClaimState, ClaimStore } from "@/lib/claim/store";
import type { Cause, Verdict } from "@/lib/claim/verdict";
import { sha256 } from "@/lib/secret";

export type TokenDeps = {
  claims: ClaimStore;
  callbacks: CallbackStore;
  gateway: Pick<AlipayGateway, "addInstance" | "queryInstances">;
  credentialsOf: (app: IssuingTemplate["app"]) => AlipayCredentials;
  jobs: { settleSoon: (inMs: number) => Promise<void> };
  now: () => Date;
  newId: () => string;
  log: { error(fields: object, message: string): void };
};

export type CallbackContext = {
  merchantId: string;
  received: ReceivedCallback;
  template: IssuingTemplate | null;
  journal: Journal;
  user: AlipayUser;
  tplId: string;
  refuse: (cause: Cause) => Promise<StoredAnswer>;
};

type TokenContext = CallbackContext & { token: string };

const DEFAULT_DEADLINE_MS = 3_000;
/** A lease outlives the deadline by this much, so that only a process that died is taken over. */
const LEASE_SLACK_MS = 1_000;
const POLL_MS = 25;
/** When the job first asks about a claim whose send was left in doubt. */
const FIRST_SETTLE_MS = 5_000;

/**
 * Issues for a token, once: the token's first request does the work and its repeats get the same bytes, also from other processes.
 * Whatever happens, the answer is there within the app's deadline; the work that a deadline cut off goes on and settles the claim.
 */
export async function answerToken(deps: TokenDeps, context: TokenContext): Promise<StoredAnswer> {
  const { received, user, tplId, journal, merchantId } = context;
  const deadlineMs = context.template?.app.callbackDeadlineMs ?? DEFAULT_DEADLINE_MS;
  const leaseMs = deadlineMs + LEASE_SLACK_MS;
  const arrival = await deps.callbacks.receive({ ...received, user, tplId, tokenHash: sha256(context.token), leaseMs });
  journal.step("committed");
  if (arrival.arrival === "mismatch") return context.refuse("token_mismatch");
  if (arrival.arrival === "new") return work(deps, context, received.id, deadlineMs);

  for (let polls = 0; journal.elapsedMs() < deadlineMs; polls += 1) {
    const stored = await deps.callbacks.findAnswer(merchantId, arrival.id);
    if (stored) return stored;
    if (polls % 10 === 0 && (await deps.callbacks.takeOver(merchantId, arrival.id, leaseMs)))
      return work(deps, context, arrival.id, deadlineMs);
    await sleep(POLL_MS);
  }
  return processing(context);
}

const processing = ({ template, tplId, user }: CallbackContext) =>
  failureAnswer(template?.app ?? null, { cause: "alipay_unreachable", code: "PROCESSING", tplId, user: user.value });

async function work(deps: TokenDeps, context: TokenContext, callbackId: string, deadlineMs: number): Promise<StoredAnswer> {
  const { template, journal, user, tplId, merchantId } = context;
  const answerOf = (verdict: Verdict, cause: string | null, answer: StoredAnswer, claimId: string | null = null): Answer => {
    // What comes after the deadline's answer is stored, but was not what the user heard.
    if (!journal.steps.some(({ name }) => name === "answered")) journal.step("answered", { outcome: verdict });
    return { merchantId, callbackId, claimId, verdict, cause, ...answer, ...journal, durationMs: journal.elapsedMs() };
  };
  const refuse = (cause: Cause, text?: string) =>
    deps.callbacks.answer(
      answerOf("refused", cause, failureAnswer(template?.app ?? null, { cause, tplId, user: user.value, ...(text && { text }) })),
    );
  if (!template) return refuse("unknown_template");
  if (template.stoppedAt) return refuse("stopped", template.stopText);

  const serialNumber = newSerialNumber();
  const resolved = resolveVersionParams(template.contract, { now: deps.now(), serialNumber });
  if (!resolved.ok) return refuse("variable_missing");
  const leaseId = deps.newId();
  const leaseMs = deadlineMs + LEASE_SLACK_MS;
  const opened = await deps.claims.openClaim({
    merchantId,
    id: deps.newId(),
    templateId: template.id,
    versionId: template.versionId,
    tplId,
    user,
    serialNumber,
    params: resolved.params,
    limitPerUser: template.limitPerUser,
    leaseId,
    leaseMs,
  });
  if (opened.found === "limit") return refuse("limit_reached");

  const success = (claim: Claim, pass: { passId: string; serialNumber: string }, recovered: boolean): Answer =>
    answerOf(recovered ? "recovered" : "issued", null, successAnswer(template.app, { ...pass, tplId, user }), claim.id);
  const standing = async (own: Answer, written: boolean): Promise<StoredAnswer> =>
    written ? own : ((await deps.callbacks.findAnswer(merchantId, callbackId)) ?? own);

  const leaveInDoubt = async (claim: Claim, code: string): Promise<void> => {
    await deps.claims.endLease(claim, leaseId, { state: "unknown", code, text: "", settleInMs: FIRST_SETTLE_MS });
    // The minute's job settles it too: a queue that is not there must not cost the user an answer.
    deps.jobs
      .settleSoon(FIRST_SETTLE_MS)
      .catch((error: unknown) => deps.log.error({ err: error }, "callback: the settling job was not called"));
  };

  const issue = async (claim: Claim, previousState: ClaimState): Promise<StoredAnswer> => {
    const params = { ...resolved.params, serialNumber: claim.serialNumber ?? serialNumber };
    const attempt = { claim, previousState, leaseId, token: context.token, versionId: template.versionId, params, journal };
    const result = await issuePass(deps, deps.credentialsOf(template.app), attempt);
    if (result.outcome === "issued") {
      journal.step("stored");
      const answer = success(claim, result.pass, result.recovered);
      return standing(answer, await deps.claims.recordPass(claim, result.pass, deps.newId(), answer));
    }
    if (result.outcome === "failed") {
      await deps.claims.endLease(claim, leaseId, { state: "failed", code: result.code, text: result.text, settleInMs: null });
      const answer = failureAnswer(template.app, { cause: "alipay_refused", code: result.code, tplId, user: user.value });
      return deps.callbacks.answer(answerOf("failed", result.code, answer, claim.id));
    }
    await leaveInDoubt(claim, result.cause);
    return deps.callbacks.answer(answerOf("processing", result.cause, processing(context), claim.id));
  };

  /** Waits for whoever holds the claim now; then asks Alipay itself, or answers the pass that was issued meanwhile. */
  const join = async (claim: Claim): Promise<StoredAnswer> => {
    let waited = false;
    for (;;) {
      const leased = await deps.claims.leaseClaim(merchantId, claim.id, { id: leaseId, ms: leaseMs });
      if (leased) {
        if (waited) journal.step("waited");
        return issue(leased.claim, leased.previousState);
      }
      const current = await deps.claims.findClaim(merchantId, claim.id);
      if (current?.passId && current.state === "issued") {
        if (waited) journal.step("waited");
        const answer = success(current, { passId: current.passId, serialNumber: current.serialNumber ?? "" }, true);
        return standing(answer, await deps.claims.answerIssued(current, answer));
      }
      if (journal.elapsedMs() > deadlineMs) return deps.callbacks.answer(answerOf("processing", "deadline", processing(context), claim.id));
      waited = true;
      await sleep(POLL_MS);
    }
  };

  const settled = opened.found === "created" ? issue(opened.claim, "received") : join(opened.claim);
  const first = await Promise.race([settled, sleep(Math.max(0, deadlineMs - journal.elapsedMs()), null)]);
  if (first) return first;

  // The deadline: the user is answered now. The lease ends, so that the next token can ask; the late result still counts.
  settled
    .then(() => deps.callbacks.amend(merchantId, callbackId, journal))
    .catch((error: unknown) => deps.log.error({ err: error, callbackId }, "callback: the late result was not stored"));
  const { claim } = opened;
  await leaveInDoubt(claim, "deadline");
  return deps.callbacks.answer(answerOf("processing", "deadline", processing(context), claim.id));
}
