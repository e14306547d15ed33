import { isRepeatedUniqueId } from "../alipay/refusals";
import type { PublishedTemplate } from "../alipay/pass-values";
import type { AlipayCredentials } from "../alipay/request";
import { AppError } from "../errors";
import { searchCandidates, hasSameContent, type Search } from "./candidates";
import type { Attempt, Publication } from "./publish-store";
import {
  bookAccepted,
  CALL_TIMEOUT_MS,
  openCredentials,
  PUBLISH_TIMEOUT_MS,
  reasonOf,
  sendAttempt,
  STALE_MS,
  variablesOf,
  type KeyDeps,
  type SendDeps,
} from "./send";
import type { TemplateStore } from "./store";

/** What it takes when a person settles. */
export type SettleDeps = SendDeps & KeyDeps & { templates: Pick<TemplateStore, "getTemplate"> };

export type Settled =
  | { state: "accepted"; publication: Publication }
  | { state: "refused"; code: string; message: string }
  | { state: "unknown"; search: Search };

/** The instant in an id (UUID v7): an attempt's id is made just before it is sent for the first time. */
const madeAt = (id: string): Date => new Date(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));

/** Whether an open attempt may be settled now: its answer was lost, or the process that waited for it is gone. */
export const isSettleable = (attempt: Attempt, now: Date): boolean =>
  attempt.state === "unknown" || (attempt.state === "sending" && now.getTime() - attempt.startedAt.getTime() > STALE_MS);

/**
 * Finds out what became of an attempt whose answer was lost, without ever making a second template.
 *
 * The same call is repeated once: an `add` carries the same unique_id, so Alipay either takes it (the first never arrived), or refuses
 * the repeat (the first arrived), or its answer is lost too. In the last two cases `template.query` is read page by page; one unclaimed
 * template with equal content from the time of the attempt is adopted, and with none or several a person chooses. A repeated `update`
 * changes nothing that the first did not.
 *
 * @param attempt taken over by the caller (`takeOver`), so that nobody else sends it at the same time
 * @throws AppError `variables_differ`
 */
export async function settleAttempt(
  deps: SendDeps,
  merchantId: string,
  attempt: Attempt,
  { credentials, signal }: { credentials: AlipayCredentials; signal: AbortSignal },
): Promise<Settled> {
  const answer = await sendAttempt(deps.gateway, credentials, attempt, { timeoutMs: CALL_TIMEOUT_MS, signal });
  if (answer.outcome === "accepted") return { state: "accepted", publication: await bookAccepted(deps, merchantId, attempt, answer.value) };
  const isRepeat = answer.outcome === "refused" && attempt.kind === "add" && isRepeatedUniqueId(answer);
  // A business refusal of the same content is the first one's too. Keys, permissions and limits (other codes) say nothing about it.
  if (answer.outcome === "refused" && !isRepeat && answer.code === "40004") return refuse(deps, merchantId, attempt, reasonOf(answer));
  if (attempt.kind === "update") return askAboutUpdate(deps, merchantId, attempt, { credentials, signal, reason: reasonOf(answer) });

  const search = await searchCandidates(deps, merchantId, attempt, { credentials, firstSentAt: madeAt(attempt.id), signal });
  const matches = search.candidates.filter(({ sameContent, inTime }) => sameContent && inTime);
  const only = matches.length === 1 && search.complete ? matches[0] : undefined;
  if (only) return { state: "accepted", publication: await bookAccepted(deps, merchantId, attempt, only) };
  await deps.publishes.doubt(merchantId, attempt, reasonOf(answer));
  return { state: "unknown", search };
}

async function askAboutUpdate(
  deps: SendDeps,
  merchantId: string,
  attempt: Attempt,
  { credentials, signal, reason }: { credentials: AlipayCredentials; signal: AbortSignal; reason: { code: string; message: string } },
): Promise<Settled> {
  const tplId = attempt.tplId ?? "";
  const answer = await deps.gateway.queryTemplates(credentials, { tplId }, { timeoutMs: CALL_TIMEOUT_MS, signal });
  const held = answer.outcome === "accepted" ? answer.value.items.find((item) => item.tplId === tplId) : undefined;
  if (held?.content && hasSameContent(held.content, attempt.version.text)) {
    return { state: "accepted", publication: await bookAccepted(deps, merchantId, attempt, held) };
  }
  await deps.publishes.doubt(merchantId, attempt, reason);
  return { state: "unknown", search: { complete: answer.outcome === "accepted", candidates: [] } };
}

async function refuse(deps: SendDeps, merchantId: string, attempt: Attempt, reason: { code: string; message: string }): Promise<Settled> {
  await deps.publishes.refuse(merchantId, attempt, reason, deps.now());
  return { state: "refused", ...reason };
}

/** What a person needs to choose: the attempt nobody knows the end of, and the templates at Alipay it may have made. */
export type Doubt = { attempt: Attempt; search: Search };

/**
 * Looks again, and sends nothing.
 *
 * @throws AppError `not_found` when nothing is open, `sandbox_unreachable`
 */
export async function listCandidates(deps: SettleDeps, merchantId: string, { templateId }: { templateId: string }): Promise<Doubt> {
  const template = await deps.templates.getTemplate(merchantId, templateId);
  const attempt = await deps.publishes.findOpenAttempt(merchantId, templateId);
  if (!attempt) throw new AppError("not_found", { what: "attempt" });
  if (attempt.kind === "update") return { attempt, search: { complete: true, candidates: [] } };
  const credentials = await openCredentials(deps, merchantId, template.app.id);
  const signal = AbortSignal.timeout(PUBLISH_TIMEOUT_MS);
  return { attempt, search: await searchCandidates(deps, merchantId, attempt, { credentials, firstSentAt: madeAt(attempt.id), signal }) };
}

/**
 * A person's word on an attempt that could not be settled: this template at Alipay is it, or (`tplId` null) it is not there.
 *
 * @throws AppError `not_found` for an attempt that is not open, `publish_in_progress` while it is being sent, `conflict` when the
 *   template is not at Alipay, belongs to another template, or another publish was quicker, `variables_differ`,
 *   `alipay_unreachable` when Alipay cannot be asked about it
 */
export async function settleByHand(
  deps: SettleDeps,
  merchantId: string,
  { templateId, attemptId, tplId }: { templateId: string; attemptId: string; tplId: string | null },
): Promise<Publication | null> {
  const template = await deps.templates.getTemplate(merchantId, templateId);
  const open = await deps.publishes.findOpenAttempt(merchantId, templateId);
  if (open?.id !== attemptId) throw new AppError("not_found", { what: "attempt" });
  const held = tplId === null ? null : await findHeld(deps, merchantId, { tplId, appId: template.app.id });
  const attempt = isSettleable(open, deps.now()) ? await deps.publishes.takeOver(merchantId, open, deps.now()) : null;
  if (!attempt) throw new AppError("publish_in_progress");
  if (held) return bookAccepted(deps, merchantId, attempt, held);
  await deps.publishes.refuse(merchantId, attempt, { code: "declared_not_there", message: "" }, deps.now());
  return null;
}

async function findHeld(
  deps: SettleDeps,
  merchantId: string,
  { tplId, appId }: { tplId: string; appId: string },
): Promise<PublishedTemplate> {
  const credentials = await openCredentials(deps, merchantId, appId);
  const answer = await deps.gateway.queryTemplates(credentials, { tplId }, { timeoutMs: CALL_TIMEOUT_MS });
  if (answer.outcome !== "accepted") throw new AppError("alipay_unreachable", reasonOf(answer));
  const held = answer.value.items.find((item) => item.tplId === tplId);
  const isTaken = (await deps.publishes.findClaimedTplIds(merchantId, [tplId])).has(tplId);
  if (!held || isTaken) throw new AppError("conflict", { what: "tplId" });
  return { tplId, variables: held.variables ?? (held.content === null ? null : variablesOf(held.content)) };
}
