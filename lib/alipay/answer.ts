import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { parseKeepingDigits, readJsonMembers } from "./json-text";
import { isSignatureOf } from "./signature";

/** One call as the console shows it: no secret in it, fit to be stored. `answer` is null when nothing came back. */
export type AlipayExchange = { method: string; request: string; httpStatus: number | null; answer: string | null };

export type UnknownCause = "timeout" | "network" | "bad_body" | "bad_signature" | "unsigned" | "service_unavailable";

/** Alipay said what it did and signed it. */
export type Accepted<T> = { outcome: "accepted"; value: T; ms: number; exchange: AlipayExchange };

/** Alipay said that it did nothing. `errorCode` / `errorMsg` come from inside `result`; `subCode` / `subMsg` from the envelope. */
export type Refused = {
  outcome: "refused";
  /** Which of the three levels said no (alipay-gateway code, `success`, `result.errorCode`). */
  level: "code" | "success" | "result";
  code: string;
  msg: string;
  subCode: string | null;
  subMsg: string | null;
  errorCode: string | null;
  errorMsg: string | null;
  /** Too many calls at the moment (40005): the same call may be sent again later. */
  retryable: boolean;
  signed: boolean;
  ms: number;
  exchange: AlipayExchange;
};

/** Nobody knows whether Alipay did it. Never a licence to do it again with new ids: ask first, or repeat with the same ones. */
export type Unknown = {
  outcome: "unknown";
  cause: UnknownCause;
  /** For a log or an expert; in English and without secrets. */
  detail: string;
  code: string | null;
  subCode: string | null;
  subMsg: string | null;
  ms: number;
  exchange: AlipayExchange;
};

export type AlipayAnswer<T> = Accepted<T> | Refused | Unknown;

type Bare<A> = A extends unknown ? Omit<A, "ms" | "exchange"> : never;
export type Judgement<T> = Bare<AlipayAnswer<T>>;

/** Reads the body of an accepted answer; null when it lacks what was asked for. `result` is the parsed inner JSON, if there is one. */
export type ValueReader<T> = (body: Record<string, unknown>, result: Record<string, unknown> | null) => T | null;

const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const optionalWord = word
  .nullish()
  .catch(null)
  .transform((text) => (text === undefined || text === null || text === "" ? null : text));
const objectSchema = z.record(z.string(), z.unknown());
const bodySchema = z.looseObject({
  code: word,
  msg: word.nullish().transform((text) => text ?? ""),
  sub_code: optionalWord,
  sub_msg: optionalWord,
  success: optionalWord,
});
type Body = z.infer<typeof bodySchema>;

/** Codes after which Alipay has done nothing (opendocs common/02km9f): permissions, arguments, business rules, call limits. */
const DID_NOTHING = /^(?:20001|4\d{4})$/;
/** Sub codes of a fault on Alipay's side; what was done until then is open, whatever the code above them says. */
const FAULT_OF_ALIPAY = /^(?:isp\.|aop\.unknow)|SYSTEM_ERROR|SYSTEM_BUSY|UNKNOWN_ERROR/i;
const NO_ERROR = new Set(["SUCCESS", "10000", "0"]);

function unknown(cause: UnknownCause, detail: string, body?: Body): Judgement<never> {
  return { outcome: "unknown", cause, detail, code: body?.code ?? null, subCode: body?.sub_code ?? null, subMsg: body?.sub_msg ?? null };
}

/** `alipay.pass.instance.add` → `alipay_pass_instance_add_response`. */
export function responseKeyOf(method: string): string {
  return `${method.replaceAll(".", "_")}_response`;
}

function parseObject(value: unknown): Record<string, unknown> | null {
  if (typeof value !== "string") return objectSchema.safeParse(value).data ?? null;
  try {
    return objectSchema.safeParse(parseKeepingDigits(value)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * What a whole answer of the gateway means.
 *
 * The signature is checked over the raw text of the `…_response` value. An unsigned error is believed, for Alipay does not sign the
 * errors of its gateway; an unsigned success never is. A success must hold on three levels: code 10000, `success`, no `errorCode`
 * inside `result`. Repeated keys beside the value leave open which one was signed, so nothing is believed.
 */
export function judgeAnswer<T>(
  method: string,
  { status, text }: { status: number; text: string },
  alipayPublicKey: KeyObject,
  readValue: ValueReader<T>,
): Judgement<T> {
  const members = readJsonMembers(text);
  if (!members) return unknown("bad_body", `HTTP ${status}, not a JSON object`);
  if (new Set(members.map(({ key }) => key)).size !== members.length) return unknown("bad_body", "a key is repeated");
  const own = members.find(({ key }) => key === responseKeyOf(method));
  const gatewayError = members.find(({ key }) => key === "error_response");
  if (own && gatewayError) return unknown("bad_body", "both an answer and an error");
  const member = own ?? gatewayError;
  if (!member) return unknown("bad_body", "neither an answer of this method nor an error");
  const body = bodySchema.safeParse(parseObject(parseKeepingDigits(member.raw))).data;
  if (!body) return unknown("bad_body", "no code in the answer");

  if (member === gatewayError && body.code === "10000") return unknown("bad_body", "a success under the name of an error", body);

  const signMember = members.find(({ key }) => key === "sign");
  const sign = signMember ? z.string().safeParse(JSON.parse(signMember.raw)).data : undefined;
  const signed = sign !== undefined && sign !== "";
  if (signed && !isSignatureOf(member.raw, sign, alipayPublicKey)) return unknown("bad_signature", "signature does not fit", body);
  if (!signed && (body.code === "10000" || status !== 200))
    return unknown("unsigned", `HTTP ${status}, code ${body.code}, no signature`, body);
  return judgeBody(body, signed, readValue);
}

function judgeBody<T>(body: Body, signed: boolean, readValue: ValueReader<T>): Judgement<T> {
  const result = parseObject(body.result);
  const errorCode = optionalWord.parse(result?.errorCode ?? result?.error_code);
  const errorMsg = optionalWord.parse(result?.errorMsg ?? result?.error_msg);
  const refuse = (level: Refused["level"]): Judgement<never> => ({
    outcome: "refused",
    level,
    code: body.code,
    msg: body.msg,
    subCode: body.sub_code,
    subMsg: body.sub_msg,
    errorCode,
    errorMsg,
    retryable: body.code === "40005",
    signed,
  });
  if (FAULT_OF_ALIPAY.test(body.sub_code ?? "") || FAULT_OF_ALIPAY.test(errorCode ?? "")) {
    return unknown("service_unavailable", `${body.code} ${body.sub_code ?? errorCode}`, body);
  }
  if (body.code !== "10000") {
    return DID_NOTHING.test(body.code) ? refuse("code") : unknown("service_unavailable", `${body.code} ${body.msg}`, body);
  }
  if (body.success !== null && !/^(?:true|t)$/i.test(body.success)) return refuse("success");
  if (errorCode !== null && !NO_ERROR.has(errorCode.toUpperCase())) return refuse("result");
  const value = readValue(body, result);
  return value === null
    ? unknown("bad_body", "a signed success without the values that were asked for", body)
    : { outcome: "accepted", value };
}
