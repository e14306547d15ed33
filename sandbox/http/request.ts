import type { IncomingMessage } from "node:http";
import { isObject, isStorable, parseJson } from "../json";
import type { JsonObject } from "../json";
import { Refusal } from "../refusal";
import { readBody } from "./body";

/** A request after its address was read. The body is read by whoever wants it, with a limit of their choice. */
export type SandboxRequest = { method: string; path: string; query: URLSearchParams; body: (limitBytes: number) => Promise<Buffer> };

/** @throws Refusal 400 `bad_address`, 403 `foreign_origin` */
export function readRequest(incoming: IncomingMessage): SandboxRequest {
  const target = incoming.url ?? "/";
  if (!target.startsWith("/") || !URL.canParse(`http://sandbox${target}`))
    throw new Refusal(400, "bad_address", "请求地址无法识别。The address cannot be read.");
  const url = new URL(`http://sandbox${target}`);
  const method = incoming.method ?? "GET";
  const { origin, host } = incoming.headers;
  // A page of somebody else in this browser must not claim or register anything here.
  if (origin && method === "POST" && (!URL.canParse(origin) || new URL(origin).host !== host)) {
    throw new Refusal(403, "foreign_origin", "不接受其他网站页面发来的请求。Requests from pages of other sites are not taken.");
  }
  return { method, path: url.pathname, query: url.searchParams, body: (limitBytes) => readBody(incoming, limitBytes) };
}

/** @throws Refusal 400 `bad_json`, 413 `body_too_large` */
export async function readJsonObject(request: SandboxRequest, limitBytes: number): Promise<JsonObject> {
  const parsed = parseJson((await request.body(limitBytes)).toString("utf8"));
  if (!parsed.ok) throw new Refusal(400, "bad_json", `正文不是可用的 JSON（${parsed.reason}）。The body is not usable JSON.`);
  if (!isObject(parsed.value)) throw new Refusal(400, "bad_json", "正文应为 JSON 对象。The body must be a JSON object.");
  return parsed.value;
}

/** A text field of a JSON body or of a query: null when absent. @throws Refusal 400 `bad_field` */
export function readField(source: JsonObject | URLSearchParams, name: string, maxLength: number): string | null {
  const value = source instanceof URLSearchParams ? onlyValue(source, name) : Object.hasOwn(source, name) ? source[name] : null;
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string") throw new Refusal(400, "bad_field", `${name} 应为字符串。It must be a string.`);
  if (value.length > maxLength)
    throw new Refusal(400, "bad_field", `${name} 超过 ${maxLength} 个字符。It is longer than ${maxLength} characters.`);
  if (!isStorable(value)) throw new Refusal(400, "bad_field", `${name} 含有非法字符。It holds a character that cannot be kept.`);
  return value;
}

/** @throws Refusal 400 `bad_field` */
export function requireField(source: JsonObject | URLSearchParams, name: string, maxLength: number): string {
  const value = readField(source, name, maxLength);
  if (value === null) throw new Refusal(400, "bad_field", `缺少 ${name}。It is missing.`);
  return value;
}

function onlyValue(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  if (values.length > 1) throw new Refusal(400, "bad_field", `${name} 重复。It comes more than once.`);
  return values[0] ?? null;
}
