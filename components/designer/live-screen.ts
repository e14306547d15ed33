import { changedTexts } from "@/lib/template/layout-texts";
import type { Part } from "@/lib/template/layout-part";
import type { Contract } from "@/lib/template/contract";
import type { DesignerStore } from "./designer-store";

type Options = {
  store: DesignerStore;
  /** With what the contract says now; another one needs another drawing. */
  draw: (value: unknown) => Part;
  /** Writes texts, by the paths of their parts, into what the page shows; false when one of them is not there. */
  write: (texts: ReadonlyMap<string, string>) => boolean;
  /** When React draws what was written. */
  later: (run: () => void) => void;
};

/**
 * The drawing of the phone for React, by which it follows the document. A text that changes and nothing else, as at nearly every key, is
 * written into the page at once, and React draws it once the keys pause: it then writes what stands there already.
 */
export class LiveScreen {
  readonly #options: Options;
  /** What was drawn last, and of what. */
  #value: unknown;
  readonly #contract: Contract;
  #shown: Part;
  /** As React has it; it differs from what the page shows in texts at most. */
  #drawn: Part;

  constructor(options: Options) {
    this.#options = options;
    const { value, contract } = options.store.getState().document;
    [this.#value, this.#contract] = [value, contract];
    this.#drawn = this.#shown = options.draw(this.#value);
  }

  readonly getScreen = (): Part => this.#drawn;

  readonly subscribe = (listener: () => void): (() => void) => {
    const { store, draw, write, later } = this.#options;
    const hand = () => {
      this.#drawn = this.#shown;
      listener();
    };
    const follow = () => {
      const { value, contract } = store.getState().document;
      if (value === this.#value) return;
      this.#value = value;
      const [last, next] = [this.#shown, draw(value)];
      if (next === last) return;
      this.#shown = next;
      const texts = changedTexts(last, next);
      if (texts && contract === this.#contract && write(texts)) return later(hand);
      // React writes what differs from what it drew itself, so that must stand there again.
      const own = changedTexts(last, this.#drawn);
      if (own && own.size > 0) write(own);
      hand();
    };
    follow();
    return store.subscribeValue("", follow);
  };
}
