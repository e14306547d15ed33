import type { AlipayCredentials } from "../alipay/request";
import { AppError } from "../errors";
import { parse } from "../parse";
import { isPublicHttps } from "./address";
import { checkDraft } from "./check-draft";
import { createDocument, readAt } from "./document";
import type { Attempt, Publication } from "./publish-store";
import {
  bookAccepted,
  CALL_TIMEOUT_MS,
  openCredentials,
  PUBLISH_TIMEOUT_MS,
  reasonOf,
  sendAttempt,
  type KeyDeps,
  type SendDeps,
} from "./send";
import { isSettleable, settleAttempt, type Settled } from "./settle";
import type { Template, TemplateStore } from "./store";
import { versionNoteSchema } from "./version-note";

export type PublishDeps = SendDeps & KeyDeps & { templates: Pick<TemplateStore, "getTemplate">; newId: () => string };

export type PublishInput = {
  templateId: string;
  /** The revision of the draft that the person saw. */
  expectedRevision: number;
  userId: string | null;
  /** What the publisher says about the version. */
  note?: string;
  /** What `merchant.mcallbackUrl` should be; rules compare with it. */
  callbackUrl: string;
};

/** `unchanged`: what lives at Alipay said the same already, nothing was sent. */
export type Published = Publication & { unchanged: boolean };

/**
 * Sends the draft to Alipay as an immutable version and notes under which tplId it lives there.
 *
 * Safe to repeat: version and attempt are committed before the call, and at most one attempt of a template is open, so a double click
 * or two operators send once. An attempt whose answer was lost is settled (settle.ts) before anything new is sent; one that cannot be
 * settled keeps the template closed for publishing until a person has chosen.
 *
 * @throws AppError `input_invalid` (the note), `not_found`, `draft_outdated`, `template_invalid` {code, pointer, line, column, count}, `callback_address_not_public`,
 *   `publish_in_progress`, `publish_unsettled` {attemptId}, `alipay_rejected` {code, message}, `variables_differ`, `sandbox_unreachable`
 */
export async function publishVersion(deps: PublishDeps, merchantId: string, input: PublishInput): Promise<Published> {
  const note = parse(versionNoteSchema, input.note ?? "");
  const template = await deps.templates.getTemplate(merchantId, input.templateId);
  if (template.revision !== input.expectedRevision) throw new AppError("draft_outdated", { revision: template.revision });
  refuseFaults(template, input.callbackUrl);
  const credentials = await openCredentials(deps, merchantId, template.app.id);
  const signal = AbortSignal.timeout(PUBLISH_TIMEOUT_MS);

  const open = await deps.publishes.findOpenAttempt(merchantId, template.id);
  if (open) {
    const settled = await settleOpen(deps, merchantId, open, { credentials, signal });
    if (settled.state === "unknown") throw new AppError("publish_unsettled", { attemptId: open.id });
  }

  const begun = await deps.publishes.begin(merchantId, {
    templateId: template.id,
    expectedRevision: input.expectedRevision,
    attemptId: deps.newId(),
    versionId: deps.newId(),
    uniqueId: deps.newId(),
    userId: input.userId,
    note,
    now: deps.now(),
  });
  if (!begun.begun) return { ...begun.publication, unchanged: open === null };
  return { ...(await send(deps, merchantId, begun.attempt, { credentials, signal })), unchanged: false };
}

type Way = { credentials: AlipayCredentials; signal: AbortSignal };

async function settleOpen(deps: PublishDeps, merchantId: string, open: Attempt, way: Way): Promise<Settled> {
  const attempt = isSettleable(open, deps.now()) ? await deps.publishes.takeOver(merchantId, open, deps.now()) : null;
  if (!attempt) throw new AppError("publish_in_progress");
  return settleAttempt(deps, merchantId, attempt, way);
}

async function send(deps: PublishDeps, merchantId: string, attempt: Attempt, { credentials, signal }: Way): Promise<Publication> {
  const answer = await sendAttempt(deps.gateway, credentials, attempt, { timeoutMs: CALL_TIMEOUT_MS, signal });
  if (answer.outcome === "accepted") return bookAccepted(deps, merchantId, attempt, answer.value);
  if (answer.outcome === "refused") {
    await deps.publishes.refuse(merchantId, attempt, reasonOf(answer), deps.now());
    throw new AppError("alipay_rejected", reasonOf(answer));
  }
  const settled = await settleAttempt(deps, merchantId, attempt, { credentials, signal });
  if (settled.state === "accepted") return settled.publication;
  if (settled.state === "refused") throw new AppError("alipay_rejected", { code: settled.code, message: settled.message });
  throw new AppError("publish_unsettled", { attemptId: attempt.id });
}

/**
 * Errors of the rules are refused before Alipay is called; warnings and notes are the person's to judge. A real Alipay must be able to
 * reach the callback address: it would take the template, and every claim would fail.
 */
function refuseFaults(template: Template, callbackUrl: string): void {
  const { text, contract, app } = template;
  const document = createDocument(text, contract);
  const errors = checkDraft(template, callbackUrl).filter(({ severity }) => severity === "error");
  const first = errors[0];
  const address = readAt(document, CALLBACK_POINTER);
  const isReachable = app.gateway === "simulator" || (typeof address === "string" && isPublicHttps(address));
  if (!isReachable && (!first || first.pointer === CALLBACK_POINTER)) {
    throw new AppError("callback_address_not_public", { pointer: CALLBACK_POINTER });
  }
  if (!first) return;
  const { code, pointer, range } = first;
  throw new AppError("template_invalid", { code, pointer, line: range.line, column: range.column, count: errors.length });
}

const CALLBACK_POINTER = "/content/merchant/mcallbackUrl";
