/**
 * Program text with a template in it, as documentation and code of Java, JavaScript, C#, Go and PHP hold it: a string, several that are
 * joined, a string's inside without its quotes, or an assignment around plain JSON. Gives what it may say, the likeliest reading first;
 * nothing when there is none. Linear in the text.
 */
export function readSource(text: string): string[] {
  const region = readRegion(text);
  if (region) return region;
  // What begins as JSON is JSON with a mistake: a string inside of it is not what was meant.
  const first = /\S/.exec(text)?.[0];
  if (first === "{") return [];
  const literals = new SourceReader(text).longestExpression();
  return literals.length === 0 ? [] : [0, 1].map((reading) => literals.map((literal) => decode(text, literal, reading)).join(""));
}

/** As much program text as may stand before or behind a template. */
const MAX_AROUND = 300;

/** `{\"logo\":…}` without its quotes, and `const x = {…};` without a string around the braces. */
function readRegion(text: string): string[] | null {
  const start = text.indexOf("{");
  const end = text.lastIndexOf("}") + 1;
  if (start === -1 || start > MAX_AROUND || end <= start || text.length - end > MAX_AROUND) return null;
  const before = text.slice(0, start);
  if (/["'`]/.test(before) || !/^[\w)\s;,]*$/.test(text.slice(end))) return null;
  const region = text.slice(start, end);
  const isEscaped = region.includes('\\"') && !/[^\\]"/.test(region);
  if (isEscaped) return [unescapeAll(region), unescapeQuotes(region)];
  return /[=(]/.test(before) ? [region] : null;
}

type LiteralKind = "double" | "single" | "backtick" | "triple" | "verbatim";

/** A string's kind, and where what is between its quotes stands. */
interface Literal {
  readonly kind: LiteralKind;
  readonly start: number;
  readonly end: number;
}

/** Walks over a program and sees its strings and comments, and nothing else of it. */
class SourceReader {
  /** Ends that were looked for and do not come any more: nobody looks twice, so the walk stays linear. */
  readonly #gone = new Set<string>();

  constructor(readonly text: string) {}

  /** The longest run of strings that stand side by side or are joined by `+` or `.`. */
  longestExpression(): Literal[] {
    let longest: Literal[] = [];
    let longestLength = -1;
    let run: Literal[] = [];
    let length = 0;
    let state: "closed" | "string" | "joint" = "closed";
    for (let at = this.#skipGap(0); at < this.text.length; at = this.#skipGap(at)) {
      const literal = this.#literalAt(at);
      if (!literal) {
        const joins = this.text[at] === "+" || this.text[at] === ".";
        state = state === "string" && joins ? "joint" : "closed";
        at += 1;
        continue;
      }
      if (state === "closed") [run, length] = [[], 0];
      run.push(literal);
      length += literal.end - literal.start;
      if (length > longestLength) [longest, longestLength] = [run, length];
      state = "string";
      at = literal.end + (literal.kind === "triple" ? 3 : 1);
    }
    return longest;
  }

  /** Steps over white space and comments. */
  #skipGap(from: number): number {
    let at = from;
    for (;;) {
      while (isSpace(this.text.charCodeAt(at))) at += 1;
      if (this.text[at] !== "/") return at;
      const isLine = this.text[at + 1] === "/";
      if (!isLine && this.text[at + 1] !== "*") return at;
      const end = this.#find(isLine ? "\n" : "*/", at + 2);
      if (end === -1) return isLine ? this.text.length : at;
      at = end + (isLine ? 1 : 2);
    }
  }

  #literalAt(at: number): Literal | null {
    const { text } = this;
    if (text.startsWith('"""', at)) return this.#literal("triple", at + 3, this.#find('"""', at + 3));
    if (text.startsWith('@"', at)) return this.#literal("verbatim", at + 2, this.#findQuote('"', at + 2, '"'));
    const kind = text[at] === '"' ? "double" : text[at] === "'" ? "single" : text[at] === "`" ? "backtick" : null;
    return kind ? this.#literal(kind, at + 1, this.#findQuote(text.charAt(at), at + 1, "\\")) : null;
  }

  #literal(kind: LiteralKind, start: number, end: number): Literal | null {
    return end === -1 ? null : { kind, start, end };
  }

  #find(what: string, from: number): number {
    const found = this.#gone.has(what) ? -1 : this.text.indexOf(what, from);
    if (found === -1) this.#gone.add(what);
    return found;
  }

  /** The closing quote. `escape` takes the character behind it along; the quote itself as escape means: doubled, it is a character. */
  #findQuote(quote: string, from: number, escape: string): number {
    const key = quote + escape;
    if (this.#gone.has(key)) return -1;
    for (let at = from; at < this.text.length; at += 1) {
      const character = this.text[at];
      if (character === escape && (escape !== quote || this.text[at + 1] === quote)) at += 1;
      else if (character === quote) return at;
    }
    this.#gone.add(key);
    return -1;
  }
}

type Decode = (body: string) => string;
const asIs: Decode = (body) => body;
/** PHP's `'…'`: everything else keeps its backslash, JSON's own escapes among it. */
const unescapeSingle: Decode = (body) => body.replace(/\\(['\\])/g, "$1");
/** Only what had to be escaped to stand in the string: for texts whose line breaks and `\u` were never escaped once more. */
const unescapeQuotes: Decode = (body) => body.replace(/\\(["'\\])/g, "$1");
const undouble: Decode = (body) => body.replaceAll('""', '"');

/** What languages differ in: the first way is tried before the second. */
const decodings: Record<LiteralKind, readonly [Decode, Decode]> = {
  double: [unescapeAll, unescapeQuotes],
  single: [unescapeSingle, unescapeAll],
  backtick: [asIs, unescapeAll],
  triple: [asIs, unescapeAll],
  verbatim: [undouble, undouble],
};

function decode(text: string, { kind, start, end }: Literal, reading: number): string {
  const [first, second] = decodings[kind];
  return (reading === 0 ? first : second)(text.slice(start, end));
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  '"': '"',
  "'": "'",
  "`": "`",
  "\\": "\\",
  $: "$",
  // A line that goes on in the next one.
  "\n": "",
  "\r\n": "",
};
const escape = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[^]))/g;

/** Every escape that the five languages know; an unknown one stays as it stands (`\/` is JSON's too). */
function unescapeAll(body: string): string {
  return body.replace(escape, (whole: string, braced?: string, four?: string, two?: string, plain?: string) => {
    if (plain !== undefined) return Object.hasOwn(escapes, plain) ? (escapes[plain] ?? whole) : whole;
    const code = Number.parseInt(braced ?? four ?? two ?? "", 16);
    return code > 0x10ffff ? whole : braced === undefined ? String.fromCharCode(code) : String.fromCodePoint(code);
  });
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000;
