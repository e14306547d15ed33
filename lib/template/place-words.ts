import { readIndex, readPointer, writePointer, type Pointer } from "../json/pointer";
import { findField } from "./schema";
import type { Wording } from "./wording";

/**
 * What a person calls a place of the template: the label of its field, after that of the entry it stands in (`使用须知 2 · 内容`). A key
 * that no field is known for is called by itself.
 */
export function placeWords(pointer: Pointer): Wording {
  const path = readPointer(pointer);
  const words: Wording[] = [];
  for (let depth = 1; depth <= path.length; depth += 1) {
    const place = writePointer(path.slice(0, depth));
    const field = findField(place);
    const name: Wording = field?.label ?? { zh: path[depth - 1] ?? "", en: path[depth - 1] ?? "" };
    const index = field?.kind === "list" && depth < path.length ? readIndex(path[depth]) : null;
    if (index !== null) {
      words.push({ zh: `${name.zh} ${index + 1}`, en: `${name.en} ${index + 1}` });
      depth += 1;
    } else if (depth === path.length || field === null) words.push(name);
  }
  return { zh: words.map(({ zh }) => zh).join(" · "), en: words.map(({ en }) => en).join(" · ") };
}
