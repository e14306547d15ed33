import { expect, test } from "vitest";
import type { Refused } from "./answer";
import { ERROR_TEXTS } from "./error-dictionary";
import { explainRefusal, explainUnknown, traceLinkOf } from "./error-texts";
import { isRepeatedSerialNumber, isRepeatedUniqueId } from "./refusals";

const refused: Refused = {
  outcome: "refused",
  level: "code",
  code: "40004",
  msg: "Business Failed",
  subCode: null,
  subMsg: null,
  errorCode: null,
  errorMsg: null,
  retryable: false,
  signed: true,
  ms: 1,
  exchange: { method: "alipay.pass.instance.add", request: "", httpStatus: 200, answer: "" },
};
const LINK = "https://open.alipay.com/api/errCheck?traceId=0b8f3c1a-77";

test("a known sub code is told in plain words, with Alipay's own words and its solution link beside them", () => {
  const told = explainRefusal({ ...refused, subCode: "KP.AE_ALIPASS_APPID_NOSUPPORT", subMsg: `该AppId不支持，解决方案：${LINK}` });
  expect(told).toMatchObject({
    ...ERROR_TEXTS["KP.AE_ALIPASS_APPID_NOSUPPORT"],
    code: "KP.AE_ALIPASS_APPID_NOSUPPORT",
    words: "该AppId不支持",
    link: LINK,
  });
});

test("an unknown sub code falls back to its gateway code, and then to Alipay's own words", () => {
  expect(explainRefusal({ ...refused, code: "40006", subCode: "isv.brand-new", subMsg: "新原因" })).toMatchObject({
    ...ERROR_TEXTS["40006"],
    code: "isv.brand-new",
  });
  expect(explainRefusal({ ...refused, subCode: "KP.NEW", subMsg: "新原因" }).what).toEqual({ zh: "新原因", en: "新原因" });
  expect(explainRefusal({ ...refused, msg: "" }).what.zh).toContain("40004");
});

test("the error inside `result` is more telling than the envelope's", () => {
  expect(explainRefusal({ ...refused, code: "10000", errorCode: "TPL_CLOSED", errorMsg: "模板已停用" })).toMatchObject({
    code: "TPL_CLOSED",
    words: "模板已停用",
  });
});

test("only an address of Alipay's error page becomes a link", () => {
  expect(traceLinkOf("解决方案：https://open.alipay.com.evil.cn/api/errCheck?traceId=1")).toBeNull();
  expect(traceLinkOf(null)).toBeNull();
});

test("no unknown outcome is called a failure, and each says what happens next", () => {
  for (const cause of ["timeout", "network", "bad_body", "bad_signature", "unsigned", "service_unavailable"] as const) {
    const told = explainUnknown({
      outcome: "unknown",
      cause,
      detail: "",
      code: null,
      subCode: null,
      subMsg: null,
      ms: 1,
      exchange: refused.exchange,
    });
    expect(told.what.zh).not.toContain("失败");
    expect(told.todo.zh).toContain("查询");
    expect(told.todo.en).toContain("asks Alipay");
  }
});

test("a repeat is told from a value that is merely missing or unknown", () => {
  expect(isRepeatedUniqueId({ ...refused, subCode: "SIM.UNIQUE_ID_REPEATED" })).toBe(true);
  expect(isRepeatedUniqueId({ ...refused, subCode: "X", subMsg: "unique_id已存在" })).toBe(true);
  expect(isRepeatedUniqueId({ ...refused, subCode: "X", subMsg: "unique_id不存在" })).toBe(false);
  expect(isRepeatedUniqueId({ ...refused, subCode: "KP.AE_ALIPASS_NOTEXIST", subMsg: "卡券不存在" })).toBe(false);
  expect(isRepeatedSerialNumber({ ...refused, subMsg: "serialNumber重复" })).toBe(true);
  expect(isRepeatedSerialNumber({ ...refused, subCode: "KP.AE_ALIPASS_PARAME_IS_NULL", subMsg: "缺失必要属性serial_number为空" })).toBe(
    false,
  );
});
