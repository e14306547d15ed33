import { emptyContract, type Contract } from "./contract";
import { inferContract } from "./contract-guess";
import type { Issue } from "./issue";
import { editInsert, editMove, editRemove, editSet, type JsonText } from "../json/edit";
import { shareEqual } from "../json/share";
import { parseJson, type JsonFlaw, type JsonNode, type JsonProblem, type ReadJson } from "../json/tree";
import { brokenTexts, syntaxWords } from "./syntax-words";
import { LineTable } from "../json/text-position";
import { valueAt, type Pointer } from "../json/pointer";
import { applyEdits, diffTexts, type TextEdit } from "../json/text-edit";

/**
 * The one truth of the designer: the envelope's text and the contract. Everything else is read off them. Immutable: every edit gives a
 * new document, and the same one when nothing changes. Not to be spread: `tree` and `flaws` are read when they are asked for.
 */
export interface TemplateDocument {
  readonly text: string;
  readonly contract: Contract;
  /** The parse tree of `text`, read when it is first asked for; null while the text is broken. */
  readonly tree: JsonNode | null;
  /**
   * The value of the last text that could be read; undefined when there never was one. Parts that an edit leaves equal stay the same
   * objects, so a view can tell by `===` whether its part changed.
   */
  readonly value: unknown;
  /** Why the text cannot be read, with its place; null when it can. */
  readonly broken: Issue | null;
  /** Repeated keys, NUL and lone surrogates of a text that can be read. */
  readonly flaws: readonly JsonFlaw[];
  readonly lines: LineTable;
  /** The same text, read once, with another contract. */
  withContract(contract: Contract): TemplateDocument;
}

export interface Edited {
  readonly document: TemplateDocument;
  /** The smallest edits from the old text to the new; offsets count in the old one. */
  readonly edits: readonly TextEdit[];
}

/** A document for a text; without a contract it gets the one that is inferred from the text. */
export function createDocument(text: string, contract?: Contract): TemplateDocument {
  const document = read(text, contract ?? emptyContract, undefined);
  return contract ? document : document.withContract(inferContract(document.value));
}

/** Takes any text, broken ones too: then `value` stays the last good one and `broken` says where. */
export function setText(document: TemplateDocument, text: string): Edited {
  return edited(document, diffTexts(document.text, text));
}

export function setContract(document: TemplateDocument, contract: Contract): Edited {
  return { document: document.withContract(contract), edits: [] };
}

/**
 * The document with an entry for every variable of its text and for no other; those of `last` that stay equal stay the same objects. A
 * broken one keeps what it has.
 */
export function withWholeContract(document: TemplateDocument, last?: TemplateDocument): TemplateDocument {
  if (document.broken) return document;
  return setContract(document, shareEqual(last?.contract, inferContract(document.value, document.contract))).document;
}

/** Applies edits that were made for this document's text (a fix, a step of the history, an editor's change). */
export function applyTextEdits(document: TemplateDocument, edits: readonly TextEdit[]): Edited {
  return edited(document, edits);
}

/**
 * Makes `pointer` hold `value`; missing parents are created. Bytes beside the value stay as they are, and parts of a composite value
 * that do not change keep theirs. While the text is broken no place can be found, and the document comes back unchanged.
 *
 * @throws RangeError for an array index beyond the end; TypeError for what JSON cannot hold
 */
export function setAt(document: TemplateDocument, pointer: Pointer, value: unknown): Edited {
  return edited(
    document,
    withTree(document, (json) => editSet(json, pointer, value)),
  );
}

/** As `setAt`, but pushes the items of an array from that index on one up; `-` is the end. Removing it again restores the text. */
export function insertAt(document: TemplateDocument, pointer: Pointer, value: unknown): Edited {
  return edited(
    document,
    withTree(document, (json) => editInsert(json, pointer, value)),
  );
}

/** Takes out what is at `pointer` with the comma it needs. Unchanged when nothing is there or the text is broken. */
export function removeAt(document: TemplateDocument, pointer: Pointer): Edited {
  return edited(
    document,
    withTree(document, (json) => editRemove(json, pointer)),
  );
}

/**
 * Carries the bytes at `from` to `to`, a place as it is after `from` was taken out (JSON Patch).
 *
 * @throws RangeError when nothing is at `from`, or `to` lies inside of it or too deep
 */
export function moveAt(document: TemplateDocument, from: Pointer, to: Pointer): Edited {
  return edited(
    document,
    withTree(document, (json) => editMove(json, from, to, mustParse)),
  );
}

/** What the last good value holds at `pointer`, or undefined. */
export function readAt(document: TemplateDocument, pointer: Pointer): unknown {
  return valueAt(document.value, pointer);
}

function withTree(document: TemplateDocument, edit: (json: JsonText) => TextEdit[]): TextEdit[] {
  return document.tree ? edit({ text: document.text, tree: document.tree }) : [];
}

function edited(document: TemplateDocument, edits: readonly TextEdit[]): Edited {
  if (edits.length === 0) return { document, edits };
  return { document: read(applyEdits(document.text, edits), document.contract, document.value), edits };
}

function read(text: string, contract: Contract, lastGood: unknown): TemplateDocument {
  const parsed = parseJson(text);
  const lines = new LineTable(text);
  if (!parsed.ok) return new Reading(text, contract, lastGood, lines, null, brokenIssue(parsed.problem, lines));
  return new Reading(text, contract, shareEqual(lastGood, parsed.value), lines, parsed, null);
}

class Reading implements TemplateDocument {
  readonly #json: ReadJson | null;

  constructor(
    readonly text: string,
    readonly contract: Contract,
    readonly value: unknown,
    readonly lines: LineTable,
    json: ReadJson | null,
    readonly broken: Issue | null,
  ) {
    this.#json = json;
  }

  get tree(): JsonNode | null {
    return this.#json?.tree ?? null;
  }

  get flaws(): readonly JsonFlaw[] {
    return this.#json?.flaws ?? [];
  }

  withContract(contract: Contract): TemplateDocument {
    return new Reading(this.text, contract, this.value, this.lines, this.#json, this.broken);
  }
}

function brokenIssue({ kind, pointer, offset, length }: JsonProblem, lines: LineTable): Issue {
  const code = kind === "too-deep" ? "structure.depth" : "structure.syntax";
  const range = lines.range(offset, length);
  const params = { problem: syntaxWords[kind], line: range.line, column: range.column };
  return { code, severity: "error", pointer, range, texts: brokenTexts[code], params };
}

function mustParse(text: string): JsonText {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new RangeError(`an edit would break the text: ${parsed.problem.kind}`);
  return { text, tree: parsed.tree };
}
