import { childPath, SCREEN_PATH } from "./layout-find";
import type { Part } from "./layout-part";

/** Drawn from their text, and not with it. */
const CODES: ReadonlySet<string> = new Set(["qrcode", "barcode"]);

/**
 * The texts of a drawing that became others while all else stayed, by the path of their part (`partPaths`); null when more than that
 * changed. What did not change must have kept its identity (`shareEqual`).
 */
export function changedTexts(last: Part, next: Part): ReadonlyMap<string, string> | null {
  const texts = new Map<string, string>();
  const compare = (before: Part, after: Part, path: string): boolean => {
    if (before === after) return true;
    const { text: old, children: inside, ...rest } = before;
    const { text, children, ...others } = after;
    const keys = new Set([...Object.keys(rest), ...Object.keys(others)]) as Set<keyof typeof others>;
    if ([...keys].some((key) => rest[key] !== others[key]) || inside.length !== children.length) return false;
    if (text !== old) {
      if (text === undefined || old === undefined || CODES.has(after.role)) return false;
      texts.set(path, text);
    }
    return children.every((child, index) => {
      const was = inside[index];
      return was !== undefined && compare(was, child, childPath(path, index));
    });
  };
  return compare(last, next, SCREEN_PATH) ? texts : null;
}
