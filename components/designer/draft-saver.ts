import type { ActionError, ActionResult } from "@/lib/errors";
import type { Contract } from "@/lib/template/contract";

export type Draft = { text: string; contract: Contract };

/** What the person is told about the draft. `saved` is said only when the server has answered for exactly this text. */
export type SaveState =
  | { kind: "saved"; at: Date }
  | { kind: "pending" }
  | { kind: "saving" }
  | { kind: "failed"; error: ActionError }
  | { kind: "conflict"; theirs: Draft & { revision: number; updatedAt: Date } };

export type SaveDraft = (input: Draft & { expectedRevision: number }) => Promise<ActionResult<{ revision: number; savedAt: Date }>>;
export type LoadDraft = () => Promise<Draft & { revision: number; updatedAt: Date }>;

type Options = {
  revision: number;
  savedAt: Date;
  saved: Draft;
  read: () => Draft;
  save: SaveDraft;
  load: LoadDraft;
  /** After the last change. */
  pauseMs?: number;
  /** After a save that failed for a reason that may pass. */
  retryMs?: number;
};

export const isSameDraft = (a: Draft, b: Draft): boolean => a.text === b.text && JSON.stringify(a.contract) === JSON.stringify(b.contract);

/**
 * Saves a draft by itself: after a pause, or at once on `flush`. One save is under way at a time, and each names the revision it was made
 * from. When somebody else has saved meanwhile nothing more is sent until one side has been chosen.
 */
export class DraftSaver {
  #state: SaveState;
  #revision: number;
  #saved: Draft;
  #lastSavedAt: Date;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #hasEnded = false;
  readonly #listeners = new Set<() => void>();
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    this.#revision = options.revision;
    this.#saved = options.saved;
    this.#lastSavedAt = options.savedAt;
    this.#state = { kind: "saved", at: options.savedAt };
  }

  readonly getState = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The revision that the server has confirmed last. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * The draft that is open was made from this revision: an older one than the server's meets a conflict, as it should. `former` is the
   * saver of the same draft in a page that was left: nothing is sent before it has ended, and what it has saved is no conflict.
   */
  startFrom(revision: number, former?: DraftSaver): void {
    this.#revision = revision;
    if (former) {
      this.#running = former.end().then((confirmed) => {
        this.#revision = Math.max(this.#revision, confirmed);
        this.#running = null;
        this.touch();
      });
    }
    this.touch();
  }

  /** Sends nothing more; answers the revision that the server has confirmed once what is under way has come back. */
  async end(): Promise<number> {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    await this.#running;
    return this.#revision;
  }

  get isUnsaved(): boolean {
    return !this.#hasEnded && !isSameDraft(this.#options.read(), this.#saved);
  }

  /** To be called after each change. */
  readonly touch = (): void => {
    if (this.#state.kind === "conflict") return;
    if (!this.isUnsaved && this.#running === null) {
      clearTimeout(this.#timer);
      if (this.#state.kind === "pending") this.#set({ kind: "saved", at: this.#lastSavedAt });
      return;
    }
    if (this.#running === null && this.#state.kind !== "pending") this.#set({ kind: "pending" });
    this.#schedule(this.#options.pauseMs ?? 800);
  };

  /** Saves now what is unsaved; resolves when the server has the newest text, or saving has failed. */
  readonly flush = async (): Promise<SaveState> => {
    clearTimeout(this.#timer);
    while (this.#state.kind !== "conflict" && this.isUnsaved) {
      if (this.#running) await this.#running;
      else {
        await this.#run();
        if (this.getState().kind === "failed") break;
      }
    }
    if (this.#running) await this.#running;
    return this.#state;
  };

  /** Ends a conflict. `mine` is saved over theirs; for `theirs` the caller has put their text into the document. */
  readonly resolve = async (choice: "mine" | "theirs"): Promise<void> => {
    if (this.#state.kind !== "conflict") return;
    const { theirs } = this.#state;
    this.#adopt(theirs.revision, theirs, theirs.updatedAt);
    if (choice === "mine" || this.isUnsaved) await this.flush();
  };

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#hasEnded) return;
    this.#timer = setTimeout(() => void this.#run(), ms);
  }

  #run(): Promise<void> {
    this.#running ??= this.#send().finally(() => {
      this.#running = null;
      if (this.#state.kind === "saved" && this.isUnsaved) this.touch();
    });
    return this.#running;
  }

  async #send(): Promise<void> {
    if (!this.isUnsaved || this.#state.kind === "conflict") return;
    const draft = this.#options.read();
    this.#set({ kind: "saving" });
    const result = await this.#options
      .save({ ...draft, expectedRevision: this.#revision })
      .catch((): ActionResult<never> => ({ ok: false, error: { code: "unavailable", params: {} } }));
    if (result.ok) {
      this.#adopt(result.value.revision, draft, result.value.savedAt);
    } else if (result.error.code === "draft_outdated") await this.meetConflict();
    else this.#fail(result.error);
  }

  /** Somebody else has saved: takes up what they saved when it is the same, and has one side chosen otherwise. */
  async meetConflict(): Promise<void> {
    const theirs = await this.#options.load().catch(() => null);
    if (theirs === null) this.#fail({ code: "unavailable", params: {} });
    else if (isSameDraft(theirs, this.#options.read())) this.#adopt(theirs.revision, theirs, theirs.updatedAt);
    else this.#set({ kind: "conflict", theirs });
  }

  /** The server is known to have this draft. */
  #adopt(revision: number, { text, contract }: Draft, at: Date): void {
    this.#revision = revision;
    this.#saved = { text, contract };
    this.#lastSavedAt = at;
    this.#set({ kind: "saved", at });
  }

  #fail(error: ActionError): void {
    this.#set({ kind: "failed", error });
    if (error.code === "unavailable" || error.code === "unexpected") this.#schedule(this.#options.retryMs ?? 4_000);
  }

  #set(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
