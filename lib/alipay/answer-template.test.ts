import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "../errors";
import { DEFAULT_ANSWER_TEMPLATE, parseAnswerTemplate, renderAnswer } from "./answer-template";

const success = { kind: "success", passId: "P1", serialNumber: "S1", templateId: "T1", userId: "2088102124075657" } as const;
const failure = { kind: "failure", errorCode: "processing", errorMsg: "处理中，请稍后到卡包查看", templateId: "T1", userId: "u" } as const;

test("the default answers with every name of the pass that Alipay's own answers use", () => {
  const template = parseAnswerTemplate(DEFAULT_ANSWER_TEMPLATE);
  expect(JSON.parse(renderAnswer(template, success))).toEqual({
    success: true,
    code: "10000",
    msg: "success",
    passId: "P1",
    serialNumber: "S1",
    templateId: "T1",
    userId: "2088102124075657",
    result: { passId: "P1", serialNumber: "S1", operation: "ADD" },
    data: { passId: "P1" },
  });
  expect(JSON.parse(renderAnswer(template, failure))).toEqual({
    success: false,
    code: "40004",
    errorCode: "processing",
    errorMsg: failure.errorMsg,
    msg: failure.errorMsg,
    resultCode: "processing",
    resultMsg: failure.errorMsg,
  });
});

test("whatever a value holds, it comes out of the JSON as it went in, and the same values give the same bytes", () => {
  const template = parseAnswerTemplate(
    '{"success":{"passId":"{{passId}}","of":"u:{{userId}} / {{templateId}}"},"failure":{"m":"{{errorMsg}}"}}',
  );
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("$&", "$1", "{{userId}}", '"', "\\", "\u2028", "</script>"));
  fc.assert(
    fc.property(text, text, text, (passId, userId, templateId) => {
      const values = { ...success, passId, userId, templateId };
      const rendered = renderAnswer(template, values);
      expect(JSON.parse(rendered)).toEqual({ passId, of: `u:${userId} / ${templateId}` });
      expect(renderAnswer(template, values)).toBe(rendered);
    }),
  );
});

test("spaces inside texts stay, those between do not, and long numbers keep their digits", () => {
  const template = parseAnswerTemplate('{ "success": { "p" : "{{passId}} \\" x" , "n": 12345678901234567890.10 }, "failure": {} }');
  expect(renderAnswer(template, success)).toBe('{"p":"P1 \\" x","n":12345678901234567890.10}');
});

test("a template that could not answer is refused with the reason", () => {
  const reasonOf = (text: string) => {
    try {
      parseAnswerTemplate(text);
    } catch (error) {
      if (error instanceof AppError && error.code === "answer_template_invalid") return error.params;
      throw error;
    }
    return null;
  };
  const ok = '{"passId":"{{passId}}"}';
  expect(reasonOf("{")).toMatchObject({ reason: "not_json" });
  expect(reasonOf('{"success":{"passId":{{passId}}},"failure":{}}')).toMatchObject({ reason: "not_json" });
  expect(reasonOf(`{"success":${ok}}`)).toEqual({ reason: "part_missing", detail: "failure" });
  expect(reasonOf(`{"success":${ok},"success":${ok},"failure":{}}`)).toEqual({ reason: "part_missing", detail: "success" });
  expect(reasonOf(`{"success":"{{passId}}","failure":{}}`)).toEqual({ reason: "part_missing", detail: "success" });
  expect(reasonOf('{"success":{"passId":"P"},"failure":{}}')).toMatchObject({ reason: "pass_id_missing" });
  expect(reasonOf(`{"success":${ok},"failure":{"p":"{{passId}}"}}`)).toEqual({ reason: "blank_unknown", detail: "passId" });
  expect(reasonOf(`{"success":{"passId":"{{passId}} {{price}}"},"failure":{}}`)).toEqual({ reason: "blank_unknown", detail: "price" });
  expect(reasonOf(" ".repeat(20_000))).toMatchObject({ reason: "too_long" });
});
