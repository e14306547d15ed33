import { isStorable } from "../json";
import { parseShanghai } from "../shanghai-time";
import { invalid, missing } from "./refusal";

export type Params = ReadonlyMap<string, string>;

/**
 * How far a timestamp may be off. Wide, because clients write their own machine's clock without its zone: the official Node SDK
 * on a machine in UTC is eight hours behind Shanghai, and no zone is more than 20 hours away.
 */
const TIMESTAMP_TOLERANCE_MS = 24 * 3_600_000;

/** Query and form as one map. @throws GatewayRefusal for a name that comes twice, and for text that cannot be kept */
export function readParams(query: URLSearchParams, form: URLSearchParams): Params {
  const params = new Map<string, string>();
  for (const [name, value] of [...query, ...form]) {
    if (params.has(name)) throw invalid("isv.invalid-parameter", `参数无效：${name} 重复`);
    if (!isStorable(name) || !isStorable(value)) throw invalid("isv.invalid-parameter", "参数无效：含有非法字符");
    params.set(name, value);
  }
  return params;
}

export function readAppId(params: Params): string {
  return required(params, "app_id", "isv.missing-app-id", "缺少appId参数");
}

/**
 * The public parameters other than app_id, which the gateway looks at first.
 * @throws GatewayRefusal with the code of the first one that is missing or wrong
 */
export function checkPublicParams(params: Params, now: Date): { method: string; sign: string } {
  const method = required(params, "method", "isv.missing-method", "缺少方法名参数");
  const sign = required(params, "sign", "isv.missing-signature", "缺少签名参数");
  const signType = required(params, "sign_type", "isv.missing-signature-type", "缺少签名类型参数");
  const timestamp = required(params, "timestamp", "isv.missing-timestamp", "缺少时间戳参数");
  const version = required(params, "version", "isv.missing-version", "缺少版本参数");
  if (signType !== "RSA2") throw invalid("isv.invalid-signature-type", "无效签名类型：模拟器只接受 RSA2");
  if (version !== "1.0") throw invalid("isv.invalid-parameter", "参数无效：version 必须为 1.0");
  if ((params.get("format") ?? "JSON").toUpperCase() !== "JSON") throw invalid("isv.invalid-format", "无效数据格式：只支持 JSON");
  if (!/^utf-?8$/i.test(params.get("charset") ?? "utf-8")) throw invalid("isv.invalid-charset", "无效字符集：模拟器只接受 utf-8");
  if (params.has("encrypt_type")) throw invalid("isv.invalid-encrypt-type", "无效加密类型：模拟器不支持接口内容加密");
  const time = parseShanghai(timestamp);
  if (!time) throw invalid("isv.invalid-timestamp", "非法的时间戳参数：格式应为 yyyy-MM-dd HH:mm:ss");
  if (Math.abs(time.getTime() - now.getTime()) > TIMESTAMP_TOLERANCE_MS)
    throw invalid("isv.invalid-timestamp", "非法的时间戳参数：与当前时间相差过大");
  return { method, sign };
}

function required(params: Params, name: string, subCode: string, subMsg: string): string {
  const value = params.get(name);
  if (!value) throw missing(subCode, subMsg);
  return value;
}
