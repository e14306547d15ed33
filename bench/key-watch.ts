import type { Page } from "@playwright/test";

/** Where a text must have arrived: what is shown at each selector, or stands in its value. */
export type Targets = readonly string[];

/**
 * Begins with a letter that no template has. A longer word would wrap its line, and the editor's lines are not in the order of the text
 * then.
 */
const WORD = "qjwzkvxbpy";

/**
 * Types `count` letters where the focus is, word after word in the same place, and measures each from its keydown to the paint of the
 * frame in which every target shows what was typed so far. Milliseconds; frames are 16.7 of them. Nothing of it is left in the end.
 */
export async function measureKeys(
  page: Page,
  { targets, before, count }: { targets: Targets; before: string; count: number },
): Promise<number[]> {
  await page.evaluate(
    ([selectors, start]) => {
      const times: number[] = [];
      let expected = start;
      let pending: { at: number; text: string } | null = null;
      const isShown = (text: string) =>
        selectors.every((selector) =>
          [...document.querySelectorAll(selector)].some((element) => {
            const shown =
              element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : element.textContent;
            // Monaco writes blanks as no-break spaces.
            return shown.replaceAll("\u00a0", " ").includes(text);
          }),
        );
      // A task that is made in a frame runs once all that belongs to the frame has run and is painted.
      const nextFrame = () => requestAnimationFrame(() => setTimeout(look));
      const look = () => {
        if (!pending) return;
        if (!isShown(pending.text)) return void nextFrame();
        times.push(performance.now() - pending.at);
        pending = null;
      };
      const onKey = ({ key, timeStamp }: KeyboardEvent) => {
        if (key.length !== 1) return;
        expected += key;
        pending = { at: timeStamp, text: expected };
        nextFrame();
      };
      document.addEventListener("keydown", onKey, true);
      Object.assign(window, {
        keyTimes: times,
        beginWord: () => void (expected = start),
        stopWatching: () => document.removeEventListener("keydown", onKey, true),
      });
    },
    [targets, before] as const,
  );
  for (let index = 0; index < count; index += 1) {
    const place = index % WORD.length;
    if (index > 0 && place === 0) {
      for (const _ of WORD) await page.keyboard.press("Backspace");
      // What is left of the last word is another key's: a key is measured when the one before it is shown.
      await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        (window as unknown as { beginWord: () => void }).beginWord();
      });
    }
    await page.keyboard.press(WORD.charAt(place));
    await page.waitForFunction((wanted) => (window as unknown as { keyTimes: number[] }).keyTimes.length === wanted, index + 1, {
      polling: 5,
    });
  }
  const times = await page.evaluate(() => {
    const watched = window as unknown as { keyTimes: number[]; stopWatching: () => void };
    watched.stopWatching();
    return watched.keyTimes;
  });
  for (let left = count % WORD.length || WORD.length; left > 0; left -= 1) await page.keyboard.press("Backspace");
  return times;
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
};
