import type { CallbackRefusalCause, CallbackRequest } from "./callback-wire";
import { readJsonMembers } from "./json-text";

/** One parameter. `value` is null when it could not be decoded; `raw` is how it stood in the request. */
export type Field = { name: string; value: string | null; raw: string };

type Fields =
  | { ok: true; fields: Field[]; problem: { cause: CallbackRefusalCause; parameter: string | null } | null }
  | { ok: false; cause: CallbackRefusalCause; parameter: string | null };

const MAX_FIELDS = 100;
const MAX_NAME = 128;
const MAX_EXTRA = 8192;

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** Unlike URLSearchParams, says when a percent sign encodes nothing instead of putting U+FFFD into an id. */
export function readForm(text: string): Field[] {
  return text
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      const name = at < 0 ? pair : pair.slice(0, at);
      const raw = at < 0 ? "" : pair.slice(at + 1);
      return { name: decode(name) ?? name, value: decode(raw), raw };
    });
}

/** Texts decoded, numbers as their digits, anything deeper as its JSON text; null when it is not one JSON object. */
function readJson(text: string): Field[] | null {
  const members = readJsonMembers(text);
  return (
    members?.map(({ key, raw }) => ({
      name: key,
      value: raw.startsWith('"') ? String(JSON.parse(raw)) : raw === "null" ? "" : raw,
      raw,
    })) ?? null
  );
}

export function queryOf(url: string): string {
  const [beforeHash = ""] = url.split("#");
  const at = beforeHash.indexOf("?");
  return at < 0 ? "" : beforeHash.slice(at + 1);
}

export function isJsonBody({ body = "", contentType }: Pick<CallbackRequest, "body" | "contentType">): boolean {
  return contentType ? /[/+]json\b/i.test(contentType) : body.trimStart().startsWith("{");
}

export function isFormBody({ contentType }: Pick<CallbackRequest, "contentType">): boolean {
  return !contentType || /^(?:application\/x-www-form-urlencoded|text\/plain)\b/i.test(contentType.trim());
}

function readBody(request: CallbackRequest): Field[] | "unsupported_body" | "malformed" {
  const { body = "" } = request;
  if (body === "") return [];
  if (isJsonBody(request)) return readJson(body) ?? "malformed";
  return isFormBody(request) ? readForm(body) : "unsupported_body";
}

/** A parameter name as it may be shown and stored. */
function shownName(name: string): string {
  return name.slice(0, 64).replace(/[\p{Cc}\p{Surrogate}]/gu, "\ufffd");
}

/** Every parameter of the request in the order sent, and what is wrong with the set as a whole: names doubled, hostile or too many. */
export function readFields(request: CallbackRequest): Fields {
  if (request.method !== "GET" && request.method !== "POST") return { ok: false, cause: "method_not_allowed", parameter: null };
  const query = readForm(queryOf(request.url));
  const body = request.method === "POST" ? readBody(request) : [];
  if (typeof body === "string") return { ok: false, cause: body, parameter: null };
  const fields = [...query, ...body];
  if (fields.length > MAX_FIELDS) return { ok: false, cause: "too_many_parameters", parameter: null };

  let problem: { cause: CallbackRefusalCause; parameter: string } | null = null;
  for (const part of [query, body]) {
    const seen = new Set<string>();
    for (const { name } of part) {
      if (seen.has(name)) problem ??= { cause: "duplicate_parameter", parameter: shownName(name) };
      seen.add(name);
    }
  }
  for (const { name, value, raw } of fields) {
    const text = value ?? raw;
    if (`${name}${text}`.includes("\u0000") || /\p{Surrogate}/u.test(`${name}${text}`))
      problem ??= { cause: "malformed", parameter: shownName(name) };
    if (name.length > MAX_NAME || text.length > MAX_EXTRA) problem ??= { cause: "too_long", parameter: shownName(name) };
  }
  return { ok: true, fields, problem };
}
