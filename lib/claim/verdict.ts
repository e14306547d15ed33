import type { CallbackRefusalCause } from "@/lib/alipay/callback-wire";

/** What became of a callback, as the ledger says it. */
export type Verdict = "issued" | "recovered" | "processing" | "reported" | "refused" | "failed";

/** Why a callback was refused, or not settled in time. Alipay's own refusals carry its sub_code instead. */
export type Cause =
  | CallbackRefusalCause
  | "unknown_template"
  | "token_mismatch"
  | "stopped"
  | "limit_reached"
  | "variable_missing"
  | "alipay_unreachable"
  | "alipay_refused"
  | "too_many_requests"
  | "body_incomplete"
  | "body_too_large"
  | "unknown_merchant"
  | "method_not_allowed"
  | "unavailable";

export const PROCESSING_TEXT = "处理中，请稍后到卡包查看";

/** What the customer's phone may show. Only in Chinese: the claim component has no other language. */
export const CAUSE_TEXT: Record<Cause, string> = {
  missing_parameter: "请求缺少参数，请重新打开领取页面",
  duplicate_parameter: "请求参数重复，请重新打开领取页面",
  too_long: "请求参数过长，请重新打开领取页面",
  too_many_parameters: "请求参数过多，请重新打开领取页面",
  malformed: "请求无法识别，请重新打开领取页面",
  unsupported_body: "请求格式不支持，请重新打开领取页面",
  method_not_allowed: "请求方式不支持",
  unknown_template: "该券不存在或未发布",
  token_mismatch: "领取凭证与该券或该用户不符，请重新打开领取页面",
  stopped: "该券已停止发放",
  limit_reached: "您已达到该券的领取上限",
  variable_missing: "该券暂时无法领取，请联系商家",
  alipay_unreachable: PROCESSING_TEXT,
  alipay_refused: "领取失败，请稍后重试",
  too_many_requests: "请求过于频繁，请稍后重试",
  body_incomplete: "请求不完整，请重新打开领取页面",
  body_too_large: "请求过大",
  unknown_merchant: "商户不存在",
  unavailable: "服务暂时不可用，请稍后重试",
};
