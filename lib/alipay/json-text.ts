/** One member of a JSON object as it stands in the text: the decoded key, and the value's text untouched with its place. */
export type JsonMember = { key: string; raw: string; start: number; end: number };

const WHITESPACE = new Set([" ", "\t", "\n", "\r"]);

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && WHITESPACE.has(text.charAt(at))) at += 1;
  return at;
}

/** Index behind the closing quote of the string that opens at `from`, or -1. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\\") at += 1;
    else if (char === '"') return at + 1;
  }
  return -1;
}

/** Index behind the value that begins at `from`, or -1 when the text ends before it does. */
function endOfValue(text: string, from: number): number {
  const first = text[from];
  if (first === '"') return endOfString(text, from);
  if (first === "{" || first === "[") {
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
      const char = text[at];
      if (char === '"') {
        const end = endOfString(text, at);
        if (end < 0) return -1;
        at = end - 1;
      } else if (char === "{" || char === "[") depth += 1;
      else if (char === "}" || char === "]") {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    return -1;
  }
  let at = from;
  while (at < text.length && !",}]".includes(text.charAt(at)) && !WHITESPACE.has(text.charAt(at))) at += 1;
  return at;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/**
 * The members of the JSON object that `text` is, each value as the raw text it was sent in; null when `text` is not exactly one JSON
 * object. Repeated keys are all returned, so that the caller can refuse them; keys are compared decoded (`"a"` is `"\u0061"`).
 *
 * A signature of Alipay covers the raw text of one value. Parsing and writing it again would change escapes, spaces and long numbers.
 */
export function readJsonMembers(text: string): JsonMember[] | null {
  const members: JsonMember[] = [];
  let at = skipSpace(text, 0);
  if (text[at] !== "{") return null;
  at = skipSpace(text, at + 1);
  if (text[at] === "}") return skipSpace(text, at + 1) === text.length ? members : null;
  for (;;) {
    if (text[at] !== '"') return null;
    const keyEnd = endOfString(text, at);
    const keyText = text.slice(at, keyEnd);
    if (keyEnd < 0 || !isJson(keyText)) return null;
    at = skipSpace(text, keyEnd);
    if (text[at] !== ":") return null;
    const start = skipSpace(text, at + 1);
    const end = endOfValue(text, start);
    if (end < 0) return null;
    const raw = text.slice(start, end);
    if (!isJson(raw)) return null;
    members.push({ key: String(JSON.parse(keyText)), raw, start, end });
    at = skipSpace(text, end);
    if (text[at] === "}") return skipSpace(text, at + 1) === text.length ? members : null;
    if (text[at] !== ",") return null;
    at = skipSpace(text, at + 1);
  }
}

const STRING_OR_NUMBER = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * `JSON.parse`, but a number that JavaScript cannot hold digit by digit comes out as the string of its digits: Alipay's ids are longer
 * than 2^53 and are sometimes sent without quotes.
 *
 * @throws SyntaxError when `text` is not JSON
 */
export function parseKeepingDigits(text: string): unknown {
  const plain: unknown = JSON.parse(text);
  let changed = false;
  const quoted = text.replace(STRING_OR_NUMBER, (token) => {
    if (token.startsWith('"') || String(Number(token)) === token) return token;
    changed = true;
    return `"${token}"`;
  });
  return changed ? JSON.parse(quoted) : plain;
}
