import { AppError } from "../errors";
import { readJsonMembers } from "./json-text";

/** A checked template, both answers without needless spaces. Made only by `parseAnswerTemplate`. */
export type AnswerTemplate = { success: string; failure: string };

export type CallbackAnswerValues =
  | { kind: "success"; passId: string; serialNumber: string; templateId: string; userId: string }
  | { kind: "failure"; errorCode: string; errorMsg: string; templateId: string; userId: string };

/** What may stand between `{{` and `}}`. `templateId` is Alipay's, as it came in the callback. */
export const ANSWER_BLANKS = {
  success: ["passId", "serialNumber", "templateId", "userId"],
  failure: ["errorCode", "errorMsg", "templateId", "userId"],
} as const;

/**
 * The answer an app starts with. The field names that the claim component reads are in no public document that could be found (opendocs
 * open/199/popvoucher, 返回发券结果), so it names the pass in every way that Alipay's own answers do.
 */
export const DEFAULT_ANSWER_TEMPLATE = `{
  "success": {
    "success": true,
    "code": "10000",
    "msg": "success",
    "passId": "{{passId}}",
    "serialNumber": "{{serialNumber}}",
    "templateId": "{{templateId}}",
    "userId": "{{userId}}",
    "result": { "passId": "{{passId}}", "serialNumber": "{{serialNumber}}", "operation": "ADD" },
    "data": { "passId": "{{passId}}" }
  },
  "failure": {
    "success": false,
    "code": "40004",
    "errorCode": "{{errorCode}}",
    "errorMsg": "{{errorMsg}}",
    "msg": "{{errorMsg}}",
    "resultCode": "{{errorCode}}",
    "resultMsg": "{{errorMsg}}"
  }
}
`;

const BLANK = /\{\{([^{}"\\]*)\}\}/g;
const STRING_OR_SPACE = /("[^"\\]*(?:\\[^][^"\\]*)*")|\s+/g;
export const MAX_ANSWER_TEMPLATE = 16 * 1024;

type Reason = "not_json" | "part_missing" | "pass_id_missing" | "blank_unknown" | "too_long";

function refuse(reason: Reason, detail = ""): AppError {
  return new AppError("answer_template_invalid", { reason, detail });
}

/**
 * Checks an edited template: one JSON object with the objects `success` and `failure`, only known blanks, and `{{passId}}` in the
 * success, without which no user ever sees 领取成功.
 *
 * @throws AppError `answer_template_invalid` {reason, detail}
 */
export function parseAnswerTemplate(text: string): AnswerTemplate {
  if (text.length > MAX_ANSWER_TEMPLATE) throw refuse("too_long", String(MAX_ANSWER_TEMPLATE));
  const members = readJsonMembers(text);
  if (!members) throw refuse("not_json");
  const part = (name: keyof AnswerTemplate): string => {
    const [member, second] = members.filter(({ key }) => key === name);
    if (!member?.raw.startsWith("{") || second) throw refuse("part_missing", name);
    const known: readonly string[] = ANSWER_BLANKS[name];
    for (const [, blank = ""] of member.raw.matchAll(BLANK)) if (!known.includes(blank)) throw refuse("blank_unknown", blank);
    return member.raw.replace(STRING_OR_SPACE, (_, string: string | undefined) => string ?? "");
  };
  const template = { success: part("success"), failure: part("failure") };
  if (!template.success.includes("{{passId}}")) throw refuse("pass_id_missing");
  return template;
}

/**
 * The body of a callback's answer. The same values give the same bytes. A value is escaped for the JSON string it stands in, and is
 * never read for blanks of its own.
 */
export function renderAnswer(template: AnswerTemplate, values: CallbackAnswerValues): string {
  const blanks = new Map(Object.entries(values));
  return template[values.kind].replace(BLANK, (whole, blank: string) => {
    const value = blanks.get(blank);
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
  });
}
