import { changedTexts } from "@/lib/template/layout-texts";
import type { Part } from "@/lib/template/layout-part";
import type { DesignerStore } from "./designer-store";

type Options = {
  store: DesignerStore;
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
  /** As React has it. */
  #drawn: Part;
  /** As the page shows it. */
  #shown: Part;

  constructor(options: Options) {
    this.#options = options;
    this.#drawn = this.#shown = this.#newest();
  }

  readonly getScreen = (): Part => this.#drawn;

  readonly subscribe = (listener: () => void): (() => void) => {
    const { store, write, later } = this.#options;
    const draw = () => {
      this.#drawn = this.#shown;
      listener();
    };
    const follow = () => {
      const next = this.#newest();
      if (next === this.#shown) return;
      const texts = changedTexts(this.#shown, next);
      this.#shown = next;
      if (texts && write(texts)) later(draw);
      else draw();
    };
    follow();
    return store.subscribeValue("", follow);
  };

  #newest(): Part {
    return this.#options.draw(this.#options.store.getState().document.value);
  }
}
