import { DEFAULT_ANSWER_TEMPLATE, parseAnswerTemplate, renderAnswer, type AnswerTemplate } from "@/lib/alipay/answer-template";
import type { AlipayUser } from "@/lib/alipay/pass-values";
import type { StoredAnswer } from "@/lib/claim/callback-store";
import { CAUSE_TEXT, type Cause } from "@/lib/claim/verdict";

type App = { answerTemplate: string; refusalStatus: number };

const parsed = new Map<string, AnswerTemplate>();

function templateOf(app: App | null): AnswerTemplate {
  const text = app?.answerTemplate || DEFAULT_ANSWER_TEMPLATE;
  const known = parsed.get(text);
  if (known) return known;
  const template = parseAnswerTemplate(text);
  if (parsed.size >= 1_000) parsed.clear();
  parsed.set(text, template);
  return template;
}

export function successAnswer(app: App, pass: { passId: string; serialNumber: string; tplId: string; user: AlipayUser }): StoredAnswer {
  const { passId, serialNumber, tplId, user } = pass;
  return {
    status: 200,
    body: renderAnswer(templateOf(app), { kind: "success", passId, serialNumber, templateId: tplId, userId: user.value }),
  };
}

/** A decided refusal, or "processing": `success` is false, and the status is the app's to choose (200 unless set). */
export function failureAnswer(
  app: App | null,
  {
    cause,
    code = cause,
    text = CAUSE_TEXT[cause],
    tplId = "",
    user = "",
  }: { cause: Cause; code?: string; text?: string; tplId?: string; user?: string },
): StoredAnswer {
  const body = renderAnswer(templateOf(app), { kind: "failure", errorCode: code, errorMsg: text, templateId: tplId, userId: user });
  return { status: app?.refusalStatus ?? 200, body };
}
