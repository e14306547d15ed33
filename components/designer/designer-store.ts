import type { Contract } from "@/lib/template/contract";
import { createDocument, setContract, setText, type Edited, type TemplateDocument, withWholeContract } from "@/lib/template/document";
import { canRedo, canUndo, createHistory, push, redo, undo, type Change, type History } from "@/lib/template/history";
import type { Issue } from "@/lib/template/issue";
import { splitAside, type AsideNote } from "@/lib/template/set-aside";
import type { SetAsideRow } from "@/lib/template/set-aside-store";
import { changedPlaces } from "@/lib/json/changed-places";
import { isWithin, type Pointer } from "@/lib/json/pointer";
import type { TextEdit } from "@/lib/json/text-edit";

/** Who changed the document, or pointed at a place in it. A view does not follow what it did itself. */
export type Origin = "form" | "json" | "phone" | "tray" | "history" | "action";

/** The place that form, phone and JSON show together. `serial` grows, so that pointing at the same place again is seen. */
export type Active = { readonly pointer: Pointer; readonly origin: Origin; readonly serial: number };

export type DesignerState = {
  readonly history: History;
  /** The document with a contract entry for every variable of its text: what is checked, drawn, saved and published. */
  readonly document: TemplateDocument;
  /** What the rules say, without what is set aside. */
  readonly issues: readonly Issue[];
  readonly aside: readonly AsideNote<SetAsideRow>[];
  /** False for the moment in which `issues` are still those of the text before. */
  readonly isChecked: boolean;
  readonly active: Active | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** What happened to the text, for a view that follows by edits; offsets count in `before`. */
export type TextChange = {
  readonly before: TemplateDocument;
  readonly after: TemplateDocument;
  readonly edits: readonly TextEdit[];
  readonly origin: Origin;
};

type Check = (document: TemplateDocument) => readonly Issue[];

type Options = {
  text: string;
  contract: Contract;
  goodText?: string | undefined;
  /** What the rules say about the text it opens with; told until they come (`checkBy`). */
  issues?: readonly Issue[];
  /** Notes that are not to be told. */
  setAside?: readonly SetAsideRow[];
  now?: () => number;
  /** When the rules run after a change; at once by default. */
  later?: (run: () => void) => void;
};

/**
 * The designer's one truth, outside of React: document and history, and what is read off them. Every view subscribes; every edit goes
 * through `change`.
 */
export class DesignerStore {
  #state: DesignerState;
  readonly #listeners = new Set<() => void>();
  readonly #partListeners = { active: new Set<() => void>(), issues: new Set<() => void>() };
  readonly #valueListeners = new Map<Pointer, Set<() => void>>();
  /** What the listeners were last told of. */
  #heard: DesignerState;
  readonly #textListeners = new Set<(change: TextChange) => void>();
  #check: Check | null = null;
  #told: readonly Issue[];
  readonly #now: () => number;
  readonly #later: (run: () => void) => void;
  #setAside: readonly SetAsideRow[];
  #lastOrigin: Origin | null = null;

  /** `goodText` stands in for the last good value when the draft itself was left broken. */
  constructor({ text, contract, goodText, issues = [], setAside = [], now = () => performance.now(), later = (run) => run() }: Options) {
    this.#setAside = setAside;
    this.#now = now;
    this.#later = later;
    const document = createDocument(text, contract);
    const isLost = document.broken !== null && goodText !== undefined;
    const opened = isLost ? setText(createDocument(goodText, contract), text).document : document;
    this.#told = opened.broken ? [] : issues;
    const start = { history: createHistory(opened), document: withWholeContract(opened), active: null, canUndo: false, canRedo: false };
    this.#state = { ...start, ...this.#look(start.document) };
    this.#heard = this.#state;
  }

  readonly getState = (): DesignerState => this.#state;

  /** Where the newest change came from; null before the first. */
  get lastOrigin(): Origin | null {
    return this.#lastOrigin;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Hear of one part of the state alone: a key changes the document, and hardly ever these. */
  readonly subscribeActive = (listener: () => void): (() => void) => this.#subscribeTo("active", listener);
  readonly subscribeIssues = (listener: () => void): (() => void) => this.#subscribeTo("issues", listener);

  /** Hear of one place's value alone: a form has hundreds, and a key changes one of them. */
  readonly subscribeValue = (pointer: Pointer, listener: () => void): (() => void) => {
    const listeners = this.#valueListeners.get(pointer) ?? new Set();
    this.#valueListeners.set(pointer, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#valueListeners.get(pointer) === listeners) this.#valueListeners.delete(pointer);
    };
  };

  /** Tells of every change of the text, before the subscribers are called. */
  readonly onText = (listener: (change: TextChange) => void): (() => void) => {
    this.#textListeners.add(listener);
    return () => void this.#textListeners.delete(listener);
  };

  /** One edit of the document. `gesture` names what the person is doing: changes of one gesture that follow closely are one step back. */
  change(
    edit: (document: TemplateDocument) => Edited,
    { gesture, origin, joins }: Pick<Change, "gesture" | "joins"> & { origin: Origin },
  ): void {
    const before = this.#state.history.document;
    const edited = edit(before);
    if (edited.document === before) return;
    this.#move(push(this.#state.history, edited, { gesture, at: this.#now(), ...(joins && { joins }) }), edited.edits, origin);
  }

  /** Text and contract replaced as one step: an import, somebody else's draft, a version brought back. */
  replace(text: string, contract: Contract, gesture: string): void {
    const change = (document: TemplateDocument): Edited => {
      const edited = setText(document, text);
      return { document: setContract(edited.document, contract).document, edits: edited.edits };
    };
    this.change(change, { gesture, origin: "action", joins: "never" });
  }

  /** Takes over a history that was kept over a reload. */
  restore(history: History): void {
    const { text } = this.#state.history.document;
    // What is told is about the text it opened with.
    if (history.document.text !== text) this.#told = [];
    this.#move(history, setText(createDocument(text), history.document.text).edits, "history");
  }

  undo(): void {
    const step = undo(this.#state.history);
    if (step.history !== this.#state.history) this.#move(step.history, step.edits, "history");
  }

  redo(): void {
    const step = redo(this.#state.history);
    if (step.history !== this.#state.history) this.#move(step.history, step.edits, "history");
  }

  /** Points form, phone and JSON at one place. */
  activate(pointer: Pointer | null, origin: Origin): void {
    const { active } = this.#state;
    if (
      pointer === null
        ? active === null
        : active?.pointer === pointer && active.origin === origin && origin !== "phone" && origin !== "tray"
    )
      return;
    this.#set({ ...this.#state, active: pointer === null ? null : { pointer, origin, serial: (active?.serial ?? 0) + 1 } });
  }

  /** The rules, which come after the page: from now on they are asked. */
  checkBy(check: Check): void {
    this.#check = check;
    this.checkNow();
  }

  /** Runs the rules that wait, for whoever cannot. */
  checkNow(): void {
    if (!this.#state.isChecked) this.#set({ ...this.#state, ...this.#look(this.#state.document) });
  }

  /** The notes that are not to be told from now on. */
  setAside(entries: readonly SetAsideRow[]): void {
    this.#setAside = entries;
    this.#set({ ...this.#state, ...this.#look(this.#state.document) });
  }

  #look(document: TemplateDocument): Pick<DesignerState, "issues" | "aside" | "isChecked"> {
    const found = this.#check?.(document) ?? (document.broken ? [document.broken] : this.#told);
    return { ...splitAside(found, this.#setAside, document), isChecked: this.#check !== null };
  }

  #move(history: History, edits: readonly TextEdit[], origin: Origin): void {
    const before = this.#state.history.document;
    this.#lastOrigin = origin;
    this.#state = this.#stateOf(history);
    if (edits.length > 0) for (const listener of this.#textListeners) listener({ before, after: history.document, edits, origin });
    this.#set(this.#state);
    if (!this.#state.isChecked) this.#checkLater();
  }

  #set(state: DesignerState): void {
    const heard = this.#heard;
    this.#state = this.#heard = state;
    for (const listener of this.#listeners) listener();
    for (const place of changedPlaces(heard.document.value, state.document.value))
      for (const listener of this.#valueListeners.get(place) ?? []) listener();
    for (const part of ["active", "issues"] as const)
      if (state[part] !== heard[part]) for (const listener of this.#partListeners[part]) listener();
  }

  #subscribeTo(part: "active" | "issues", listener: () => void): () => void {
    this.#partListeners[part].add(listener);
    return () => void this.#partListeners[part].delete(listener);
  }

  /** The rules cost more than everything else a key does: they wait for the end of the burst. */
  #checkLater(): void {
    const { document } = this.#state;
    this.#later(() => {
      if (this.#state.document === document) this.checkNow();
    });
  }

  #stateOf(history: History): DesignerState {
    const last = this.#state;
    const steps = { canUndo: canUndo(history), canRedo: canRedo(history) };
    if (last.history.document === history.document) return { ...last, history, ...steps };
    const document = withWholeContract(history.document, last.document);
    // A break, and its end, are told at once.
    const isUrgent = document.broken !== null || last.document.broken !== null;
    return { ...last, history, document, ...steps, ...(isUrgent ? this.#look(document) : { isChecked: false }) };
  }
}

/** The gravest issue at a place or below it. */
export function issueAt(issues: readonly Issue[], pointer: Pointer, { below = false } = {}): Issue | undefined {
  const found = issues.filter((issue) => issue.pointer === pointer || (below && isWithin(issue.pointer, pointer)));
  return found.find(({ severity }) => severity === "error") ?? found.find(({ severity }) => severity === "warning") ?? found[0];
}
