import { isObject, parseJson } from "../json";
import type { Json, JsonObject } from "../json";
import { invalidField } from "./refusal";

/** A field of biz_content as text, or null when it is absent. Numbers count as their text, as Alipay's own SDKs send them. */
export function optionalText(biz: JsonObject, name: string, maxLength: number): string | null {
  const value = Object.hasOwn(biz, name) ? biz[name] : undefined;
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string" && typeof value !== "number") throw invalidField(`${name} 应为字符串`);
  const text = String(value);
  if (text.length > maxLength) throw invalidField(`${name} 超过 ${maxLength} 个字符`);
  return text;
}

export function requiredText(biz: JsonObject, name: string, maxLength: number): string {
  const text = optionalText(biz, name, maxLength);
  if (text === null) throw invalidField(`缺少 ${name}`);
  return text;
}

/** A field that carries JSON, as text or as an object; answers both. Null when it is absent. */
export function optionalJson(biz: JsonObject, name: string, maxLength: number): { text: string; value: JsonObject } | null {
  const field: Json | undefined = Object.hasOwn(biz, name) ? biz[name] : undefined;
  if (field === undefined || field === null || field === "") return null;
  const text = typeof field === "string" ? field : JSON.stringify(field);
  if (text.length > maxLength) throw invalidField(`${name} 超过 ${maxLength} 个字符`);
  const parsed = parseJson(text);
  if (!parsed.ok) throw invalidField(`${name} 不是可用的 JSON（${parsed.reason}）`);
  if (!isObject(parsed.value)) throw invalidField(`${name} 应为 JSON 对象`);
  return { text, value: parsed.value };
}

export function requiredJson(biz: JsonObject, name: string, maxLength: number): { text: string; value: JsonObject } {
  const field = optionalJson(biz, name, maxLength);
  if (field === null) throw invalidField(`缺少 ${name}`);
  return field;
}
