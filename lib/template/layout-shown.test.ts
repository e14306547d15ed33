import { describe, expect, test } from "vitest";
import { childPointer, type Pointer } from "../json/pointer";
import type { Field } from "./field";
import { templateSchema } from "./schema";
import { surfaces, type Part } from "./layout-part";
import { allParts, draw } from "./testing/drawing";

/** A template in which every field of the table has a value of its own, lists one entry for each shape that an entry can have. */
function fill(field: Field, pointer: Pointer): unknown {
  switch (field.kind) {
    case "object":
      return Object.fromEntries(Object.entries(field.fields).map(([key, child]) => [key, fill(child, childPointer(pointer, key))]));
    case "list":
      return pointer.endsWith("/operation") ? operations(field.item, pointer) : [fill(field.item, childPointer(pointer, 0))];
    case "image":
      return `https://img.example.com${pointer}`;
    case "url":
      return `https://example.com${pointer}`;
    case "date-time":
      return pointer.endsWith("startDate") ? "2026-11-01 00:00:00" : "2026-12-31 23:59:59";
    case "choice":
      return field.choices?.[0]?.value;
    case "boolean":
      return true;
    case "number":
      return "1";
    case "color":
      return "RGB(1,2,3)";
    default:
      return `text of ${pointer}`;
  }
}

function operations(item: Field, pointer: Pointer): unknown[] {
  const message = item.kind === "object" ? item.fields["message"] : undefined;
  const shapes = message?.kind === "open" ? Object.entries(message.shapes?.of ?? {}) : [];
  return shapes.map(([format, shape], index) => {
    const at = childPointer(pointer, index);
    return { format, message: fill(shape, childPointer(at, "message")), altText: `text of ${childPointer(at, "altText")}` };
  });
}

/** Texts and images that a holder never sees, and why. */
const unseen: readonly (readonly [RegExp, string])[] = [
  [/\/(?:goodsId|cityId|shopId|channelID|key)$/, "names for machines"],
  [/^\/content\/(?:source|platform\/channelType)$/, "where the template comes from"],
  [/\/(?:android|ios)_(?:appid|launch)$/, "which app a tap opens"],
  [/^\/content\/tradeInfo\//, "the order, for the merchant's books"],
  [/\/style\/backgroupImg$/, "a background that only older clients had"],
];

const template = fill(templateSchema, "");

/** Every text and image of the template with its pointer. */
function textsOf(value: unknown, pointer: Pointer = ""): [Pointer, string][] {
  if (typeof value === "string") return /^text of|^https:\/\/img|^20\d\d-/.test(value) ? [[pointer, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, childPointer(pointer, key)));
}

describe("a template with everything in it", () => {
  const parts: Part[] = surfaces.flatMap((surface) => allParts(draw(template, { surface })));
  const shownAt = (pointer: Pointer): string[] => parts.flatMap((part) => (part.pointer === pointer ? (part.src ?? part.text ?? []) : []));
  const isUnseen = (pointer: Pointer): boolean => unseen.some(([pattern]) => pattern.test(pointer));
  const seen = textsOf(template).filter(([pointer]) => !isUnseen(pointer));

  test("has more than forty texts and images to show", () => {
    expect(seen.length).toBeGreaterThan(40);
  });

  test.each(seen)("shows %s, and a tap there leads to its own field", (pointer, value) => {
    const written = value.startsWith("20") ? value.slice(0, 10) : value;
    expect(shownAt(pointer).filter((text) => text.includes(written))).not.toEqual([]);
  });

  test("shows nothing of what no holder sees", () => {
    for (const [pointer] of textsOf(template)) if (isUnseen(pointer)) expect(shownAt(pointer)).toEqual([]);
  });
});
