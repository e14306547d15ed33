import type { CallbackRequest } from "./callback-wire";
import { isFormBody, isJsonBody, queryOf, readForm } from "./callback-fields";
import { readJsonMembers } from "./json-text";
import { maskIn, maskSecret, storableText } from "./mask";

/** A callback's request as the ledger keeps it: the token masked wherever it stands, no cookie and no authorisation, fit for Postgres. */
export type MaskedRequest = { method: string; url: string; headers: [string, string][]; body: string | null };

/** Also `token[]`, `Token`, `bizToken`: what a stranger calls a token is masked too, since only a known name is ever read. */
const isTokenName = (name: string) => /token/i.test(name);
const DROPPED_HEADERS = new Set(["authorization", "cookie", "proxy-authorization", "set-cookie"]);
const MAX_URL = 16 * 1024;
const MAX_HEADER = 4 * 1024;
const MAX_HEADERS = 64;
const MAX_BODY = 16 * 1024;
const MIN_BY_VALUE = 8;

/**
 * Names of a token inside any text: in a query, in a query that is itself a parameter (`%3Dtoken`), in JSON, in JSON inside JSON, in JSON
 * that is a parameter (`%22token%22%3A%22`).
 */
const NAMED_TOKEN =
  /(token(?:=|%(?:25)*3d|\\*"\s*:\s*\\*"|(?:%(?:25)*5c)*%(?:25)*22(?:%(?:25)*20|\+)*(?:%(?:25)*3a|:)(?:%(?:25)*20|\+)*(?:%(?:25)*5c)*%(?:25)*22))([^&\s"\\;,<>#%]+)/gi;

function tokensOf(request: CallbackRequest): string[] {
  const texts = [queryOf(request.url)];
  const tokens: string[] = [];
  if (request.body) {
    if (isJsonBody(request)) {
      for (const { key, raw } of readJsonMembers(request.body) ?? []) {
        if (isTokenName(key)) tokens.push(raw.startsWith('"') ? String(JSON.parse(raw)) : raw);
      }
    } else texts.push(request.body);
  }
  for (const { name, value, raw } of texts.flatMap(readForm)) {
    if (!isTokenName(name)) continue;
    tokens.push(raw);
    if (value !== null) tokens.push(value);
  }
  // By value only what cannot be there by chance, and no more than an honest request has: the work is done for strangers. The longest
  // first, or a token that begins with another would keep its tail.
  return [...new Set(tokens)]
    .filter((token) => token.length >= MIN_BY_VALUE)
    .slice(0, 8)
    .sort((a, b) => b.length - a.length);
}

function maskForm(text: string): string {
  return text
    .split("&")
    .map((pair) => {
      const [field] = readForm(pair);
      return field && isTokenName(field.name) ? `${pair.slice(0, pair.indexOf("=") + 1)}${maskSecret(field.value ?? field.raw)}` : pair;
    })
    .join("&");
}

function maskJson(text: string): string {
  let masked = "";
  let at = 0;
  for (const { key, raw, start, end } of readJsonMembers(text) ?? []) {
    if (!isTokenName(key)) continue;
    masked += `${text.slice(at, start)}"${maskSecret(raw.startsWith('"') ? String(JSON.parse(raw)) : raw)}"`;
    at = end;
  }
  return masked + text.slice(at);
}

/** Of a kind that we do not read (XML, multipart) only the size: a token in it cannot be found, so nothing of it is kept. */
function maskBody(request: CallbackRequest, body: string): string {
  if (isJsonBody(request)) return maskJson(body);
  return isFormBody(request) ? maskForm(body) : `(${body.length})`;
}

/**
 * The raw request for the ledger. A token is found by its name (also percent-encoded, also inside another address, as in a Referer) and
 * then by its value, in the address, every header and the body.
 */
export function maskCallback(request: CallbackRequest): MaskedRequest {
  const tokens = tokensOf(request);
  const maskNamed = (text: string) =>
    text.replace(NAMED_TOKEN, (whole, name: string, value: string) => (value.includes("…") ? whole : `${name}${maskSecret(value)}`));
  const finish = (text: string, limit: number) => storableText(maskNamed(maskIn(text, tokens)), limit);

  const query = queryOf(request.url);
  const path = request.url.slice(0, request.url.length - query.length);
  const headers = [...request.headers]
    .filter(([name]) => !DROPPED_HEADERS.has(name.toLowerCase()))
    .slice(0, MAX_HEADERS)
    .map(([name, value]): [string, string] => [storableText(name, 128), finish(value, MAX_HEADER)]);
  const body = request.body ? maskBody(request, request.body) : null;
  return {
    method: storableText(request.method, 16),
    url: query === "" ? finish(path, MAX_URL) : finish(path, MAX_URL) + finish(maskForm(query), MAX_URL),
    headers,
    body: body === null ? null : finish(body, MAX_BODY),
  };
}
