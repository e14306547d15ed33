import { createScanner, type JSONScanner } from "jsonc-parser";
import { childPointer, type Pointer } from "./pointer";
import { stringSpot } from "./string-spot";
import {
  blockComment,
  closeBrace,
  closeBracket,
  colon,
  comma,
  endOfText,
  falseWord,
  lineBreak,
  lineComment,
  nullWord,
  number,
  openBrace,
  openBracket,
  string,
  trivia,
  trueWord,
  unclosedComment,
} from "./tokens";
import type { JsonFlaw, JsonNode, JsonProblem, JsonProblemKind, ObjectMember, Spot } from "./tree";

/** Deeper templates are refused everywhere: a recursive reader further down the line must not overflow. */
export const MAX_DEPTH = 64;

/** What a scan error of jsonc-parser means. */
const scanErrors: Readonly<Record<number, JsonProblemKind>> = {
  [unclosedComment]: "comment",
  2: "unclosed-string",
  3: "bad-number",
  4: "bad-escape",
  5: "bad-escape",
  6: "control-character",
};

/** More than a person reads; a pointer costs as much as its path is long. */
const MAX_FLAWS = 100;

const loneSurrogate = /\p{Surrogate}/u;

/** Recursive descent; the depth limit keeps the recursion short. After a failure every method returns null and `problem` is set. */
export class TreeReader {
  problem: JsonProblem | null = null;
  readonly flaws: JsonFlaw[] = [];
  readonly #scanner: JSONScanner;
  readonly #path: (string | number)[] = [];
  #token: number = endOfText;

  constructor(readonly text: string) {
    this.#scanner = createScanner(text, false);
  }

  read(): JsonNode | null {
    this.#next();
    if (this.#token === endOfText) return this.#fail("empty");
    const tree = this.#value();
    if (!tree) return null;
    return this.#token === endOfText ? tree : this.#fail("extra-text");
  }

  #next(): number {
    let token: number;
    do token = this.#scanner.scan();
    while (token === trivia || token === lineBreak);
    this.#token = token;
    return token;
  }

  #value(): JsonNode | null {
    const offset = this.#scanner.getTokenOffset();
    const length = this.#scanner.getTokenLength();
    if (this.#hasScanError()) return this.#fail("bad-word");
    switch (this.#token) {
      case openBrace:
        return this.#path.length >= MAX_DEPTH ? this.#fail("too-deep") : this.#object(offset);
      case openBracket:
        return this.#path.length >= MAX_DEPTH ? this.#fail("too-deep") : this.#array(offset);
      case string: {
        const value = this.#scanner.getTokenValue();
        this.#checkCharacters(value, offset);
        this.#next();
        return { type: "string", offset, length, value };
      }
      case number: {
        const value = Number(this.#scanner.getTokenValue());
        this.#next();
        return { type: "number", offset, length, value };
      }
      case trueWord:
      case falseWord: {
        const value = this.#token === trueWord;
        this.#next();
        return { type: "boolean", offset, length, value };
      }
      case nullWord:
        this.#next();
        return { type: "null", offset, length, value: null };
      default:
        return this.#fail("value-missing");
    }
  }

  #array(offset: number): JsonNode | null {
    const items: JsonNode[] = [];
    this.#next();
    while (this.#token !== closeBracket) {
      if (items.length > 0 && !this.#comma(closeBracket)) return null;
      this.#path.push(items.length);
      const item = this.#value();
      if (!item) return null;
      this.#path.pop();
      items.push(item);
    }
    return { type: "array", offset, length: this.#close(offset), items };
  }

  #object(offset: number): JsonNode | null {
    const members: ObjectMember[] = [];
    const keys = new Set<string>();
    this.#next();
    while (this.#token !== closeBrace) {
      if (members.length > 0 && !this.#comma(closeBrace)) return null;
      if (this.#token !== string || this.#hasScanError()) return this.#fail("key-missing");
      const key = this.#scanner.getTokenValue();
      const keyOffset = this.#scanner.getTokenOffset();
      const keyLength = this.#scanner.getTokenLength();
      this.#path.push(key);
      if (keys.has(key)) this.#flaw({ kind: "duplicate-key", offset: keyOffset, length: keyLength, key });
      keys.add(key);
      this.#checkCharacters(key, keyOffset);
      if (this.#next() !== colon) return this.#fail("colon-missing");
      this.#next();
      const value = this.#value();
      if (!value) return null;
      this.#path.pop();
      members.push({ key, keyOffset, keyLength, value });
    }
    return { type: "object", offset, length: this.#close(offset), members };
  }

  /** Steps over the comma between two entries; false when there is none, or nothing after it. */
  #comma(close: number): boolean {
    if (this.#token !== comma) return this.#fail("comma-missing") !== null;
    const { offset, length } = this.#spot();
    this.#next();
    if (this.#token !== close) return true;
    this.problem = { kind: "trailing-comma", pointer: this.#pointer(), offset, length };
    return false;
  }

  #close(offset: number): number {
    const end = this.#scanner.getTokenOffset() + 1;
    this.#next();
    return end - offset;
  }

  #checkCharacters(value: string, offset: number): void {
    if (this.flaws.length >= MAX_FLAWS) return;
    if (value.includes("\0")) this.#flaw({ kind: "nul", ...stringSpot(this.text, offset, value.indexOf("\0"), 1) });
    const lone = loneSurrogate.exec(value);
    if (lone) this.#flaw({ kind: "lone-surrogate", ...stringSpot(this.text, offset, lone.index, 1) });
  }

  #flaw(flaw: Omit<JsonFlaw, "pointer">): void {
    if (this.flaws.length < MAX_FLAWS) this.flaws.push({ ...flaw, pointer: this.#pointer() });
  }

  /** `kind` is what the grammar missed; what the scanner itself found, or a well-known slip, is said instead. */
  #fail(kind: JsonProblemKind): null {
    this.problem = { kind: this.#closerLook(kind), pointer: this.#pointer(), ...this.#spot() };
    return null;
  }

  #closerLook(kind: JsonProblemKind): JsonProblemKind {
    if (kind === "too-deep") return kind;
    if (this.#token === lineComment || this.#token === blockComment) return "comment";
    const scanError = scanErrors[this.#scanner.getTokenError()];
    if (scanError) return scanError;
    if (this.#token === endOfText) return kind === "empty" ? kind : "end-missing";
    const first = this.text.charAt(this.#scanner.getTokenOffset());
    if (first === "'") return "single-quotes";
    if ("“”‘’，：；｛｝［］【】".includes(first)) return "full-width";
    return kind === "value-missing" && this.#token > number ? "bad-word" : kind;
  }

  #hasScanError(): boolean {
    const error: number = this.#scanner.getTokenError();
    return error !== 0;
  }

  #spot(): Spot {
    const offset = this.#scanner.getTokenOffset();
    // The scanner steps beyond the end in a comment that is not closed.
    return { offset, length: Math.min(this.#scanner.getTokenLength(), this.text.length - offset) };
  }

  #pointer(): Pointer {
    return this.#path.reduce<Pointer>(childPointer, "");
  }
}
