import * as z from "zod/mini";
import type { Contract } from "./contract";
import { contractSchema } from "./contract-schema";
import { applyTextEdits, setContract, type Edited, type TemplateDocument } from "./document";
import { applyEdits, diffTexts, invertEdits, type TextEdit } from "../json/text-edit";

/** Changes of one gesture closer together than this are one step. */
const GROUP_MS = 250;
/** Older steps are forgotten. */
const MAX_STEPS = 1_000;

/** One step as edits, never as whole texts: 500 steps of a 100,000 character template stay small. */
interface Step {
  readonly undo: readonly TextEdit[];
  readonly redo: readonly TextEdit[];
  /** Only when the step changes the contract. */
  readonly contract?: { readonly before: Contract; readonly after: Contract };
  readonly gesture: string;
  readonly at: number;
}

/** Undo and redo of text and contract together, for form, JSON, buttons, drag and import alike. Immutable, plain data apart from the document. */
export interface History {
  readonly document: TemplateDocument;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export interface Change {
  /**
   * What the person is doing: one field being typed in, one drag. Steps join while the gesture stays the same and its changes follow
   * each other within GROUP_MS; a drag or a slider passes the same gesture with `joins: "always"`.
   */
  readonly gesture: string;
  /** Milliseconds on any clock that only grows. */
  readonly at: number;
  readonly joins?: "always" | "never";
}

/** A history that begins with this document: nothing to undo. */
export function createHistory(document: TemplateDocument): History {
  return { document, past: [], future: [] };
}

/** A clock that stands before the last step was started anew by a reload. */
const isCloseTo = (last: number, at: number): boolean => at >= last && at - last < GROUP_MS;

/** Takes the result of an edit of `history.document` as a new step or into the last one. Equal states are not stored. */
export function push(history: History, { document, edits }: Edited, { gesture, at, joins }: Change): History {
  const before = history.document;
  if (document === before || (document.text === before.text && document.contract === before.contract)) return { ...history, document };
  const contract = document.contract === before.contract ? undefined : { before: before.contract, after: document.contract };
  const step: Step = {
    undo: detached(invertEdits(before.text, edits)),
    redo: detached(edits),
    ...(contract && { contract }),
    gesture,
    at,
  };
  const last = history.past.at(-1);
  const isJoined =
    last?.gesture === gesture && joins !== "never" && history.future.length === 0 && (joins === "always" || isCloseTo(last.at, at));
  const joined = last && isJoined ? join(last, step, before.text, document.text) : step;
  const past = [...(isJoined ? history.past.slice(0, -1) : history.past.slice(1 - MAX_STEPS)), ...(joined ? [joined] : [])];
  return { document, past, future: [] };
}

export const canUndo = (history: History): boolean => history.past.length > 0;
export const canRedo = (history: History): boolean => history.future.length > 0;

/** One step back. `edits` lead an editor's text along; the same history and no edits when there is none. */
export function undo(history: History): { history: History; edits: readonly TextEdit[] } {
  const step = history.past.at(-1);
  if (!step) return { history, edits: [] };
  const document = stepTo(history.document, step.undo, step.contract?.before);
  return { history: { document, past: history.past.slice(0, -1), future: [...history.future, step] }, edits: step.undo };
}

/** One step forward again. */
export function redo(history: History): { history: History; edits: readonly TextEdit[] } {
  const step = history.future.at(-1);
  if (!step) return { history, edits: [] };
  const document = stepTo(history.document, step.redo, step.contract?.after);
  return { history: { document, past: [...history.past, step], future: history.future.slice(0, -1) }, edits: step.redo };
}

/** The steps as text, to survive a reload; the document is kept elsewhere. */
export function writeHistory({ past, future, document }: History): string {
  return JSON.stringify({ length: document.text.length, past, future });
}

const editSchema = z.object({ offset: z.int().check(z.gte(0)), length: z.int().check(z.gte(0)), text: z.string() });
const stepSchema = z.object({
  undo: z.array(editSchema),
  redo: z.array(editSchema),
  contract: z.optional(z.object({ before: contractSchema, after: contractSchema })),
  gesture: z.string(),
  at: z.number(),
});
const historySchema = z.object({ length: z.int(), past: z.array(stepSchema), future: z.array(stepSchema) });

/** Reads what `writeHistory` wrote for this document; an empty history when it is damaged or belongs to another text. */
export function readHistory(text: string, document: TemplateDocument): History {
  const written = historySchema.safeParse(readJson(text));
  const empty = createHistory(document);
  if (!written.success || written.data.length !== document.text.length) return empty;
  const { past, future } = written.data;
  return isWalkable(document.text, past.toReversed(), "undo") && isWalkable(document.text, future.toReversed(), "redo")
    ? { document, past, future }
    : empty;
}

function stepTo(document: TemplateDocument, edits: readonly TextEdit[], contract: Contract | undefined): TemplateDocument {
  const moved = applyTextEdits(document, edits).document;
  return contract ? setContract(moved, contract).document : moved;
}

/**
 * The same edits in strings of their own. Engines keep a piece of a string as a view of the whole, so that a step of a few characters
 * would hold on to a text of 100,000: 500 steps took 65 MB and take two.
 */
function detached(edits: readonly TextEdit[]): TextEdit[] {
  return edits.map(({ offset, length, text }) => ({ offset, length, text: z.string().parse(JSON.parse(JSON.stringify(text))) }));
}

/** Two steps as one; null when they cancel each other out. */
function join(first: Step, second: Step, between: string, after: string): Step | null {
  const before = applyEdits(between, first.undo);
  const redo = diffTexts(before, after);
  const contractBefore = first.contract?.before ?? second.contract?.before;
  const contractAfter = second.contract?.after ?? first.contract?.after;
  const contract =
    contractBefore && contractAfter && contractBefore !== contractAfter ? { before: contractBefore, after: contractAfter } : undefined;
  if (redo.length === 0 && !contract) return null;
  return {
    undo: detached(invertEdits(before, redo)),
    redo: detached(redo),
    ...(contract && { contract }),
    gesture: second.gesture,
    at: second.at,
  };
}

/** Whether every step finds its place, told by lengths alone. */
function isWalkable(text: string, steps: readonly Step[], direction: "undo" | "redo"): boolean {
  let length = text.length;
  return steps.every((step) => {
    let end = 0;
    for (const edit of step[direction]) {
      if (edit.offset < end || edit.offset + edit.length > length) return false;
      end = edit.offset + edit.length;
    }
    length += step[direction].reduce((sum, edit) => sum + edit.text.length - edit.length, 0);
    return length >= 0;
  });
}

/** Undefined for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // A half-written store is a usual thing; it reads as no history.
  }
}
