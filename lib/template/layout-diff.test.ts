import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonTexts } from "../json/testing/json-samples";
import { createDocument, insertAt, moveAt, removeAt, setAt, type TemplateDocument } from "./document";
import { diffDrawings, type DrawingDiff, type PartMark } from "./layout-diff";
import { surfaces, type Part, type Surface } from "./layout-part";
import { draw } from "./testing/drawing";
import { fittedRedPacket } from "./testing/fixtures";

const start = createDocument(fittedRedPacket);
const einfo = "/content/evoucherInfo/einfo";
const terms = (label: string) => ({ label, value: `${label}的内容`, type: "text" });
const compare = (before: TemplateDocument, after: TemplateDocument, surface: Surface = "detail"): DrawingDiff =>
  diffDrawings(draw(before.value, { surface }), draw(after.value, { surface }));
const shown = (marks: ReadonlyMap<Part, PartMark>) => [...marks].map(([{ role, pointer }, mark]) => `${mark} ${role} ${pointer}`);

describe("the parts of a drawing that differ", () => {
  test("are none between a drawing and itself, on any surface, however the text is written", () => {
    const rewritten = createDocument(JSON.stringify(start.value));
    for (const surface of surfaces) expect(compare(start, rewritten, surface)).toEqual({ before: new Map(), after: new Map(), count: 0 });
  });

  test("are marked on both sides when a text changes", () => {
    const { before, after, count } = compare(start, setAt(start, `${einfo}/logoText`, "100元").document);
    expect(shown(before)).toEqual([`changed main-title ${einfo}/logoText`]);
    expect(shown(after)).toEqual([`changed main-title ${einfo}/logoText`]);
    expect(count).toBe(1);
  });

  test("are marked on one side when something is put in or taken out, and what moves along is not", () => {
    const more = insertAt(start, `${einfo}/backFields/0`, terms("门店")).document;
    const put = compare(start, more);
    expect(shown(put.before)).toEqual([]);
    expect(shown(put.after)).toEqual([`added section ${einfo}/backFields/0`]);
    const taken = compare(more, removeAt(more, `${einfo}/backFields/0`).document);
    expect(shown(taken.before)).toEqual([`removed section ${einfo}/backFields/0`]);
    expect(shown(taken.after)).toEqual([]);
  });

  test("are the two that changed places", () => {
    const two = insertAt(start, `${einfo}/backFields/-`, terms("门店")).document;
    expect(compare(two, moveAt(two, `${einfo}/backFields/1`, `${einfo}/backFields/0`).document).count).toBeGreaterThan(0);
  });

  test("are changed, not exchanged, when a piece takes its text from another field", () => {
    const without = removeAt(start, `${einfo}/brandName`).document;
    const { before, after } = compare(start, setAt(without, "/content/merchant/mshortName", "别家").document);
    expect(shown(before)).toEqual([`changed brand ${einfo}/brandName`]);
    expect(shown(after)).toContain("changed brand /content/merchant/mshortName");
  });

  test("are those that are painted when the colour changes", () => {
    const blue = setAt(start, "/content/style/backgroundColor", "RGB(1,2,3)").document;
    expect(shown(compare(start, blue, "card").after)).toEqual(["changed card /content/evoucherInfo"]);
    const onPage = [...compare(start, blue, "detail").after.keys()].map(({ role }) => role);
    expect(onPage).toEqual(["bar", "button"]);
  });

  test("are found between drawings of any two values, and as many in both directions", () => {
    fc.assert(
      fc.property(jsonTexts, jsonTexts, fc.constantFrom(...surfaces), (one, other, surface) => {
        const [a, b] = [createDocument(one), createDocument(other)];
        const [there, back] = [compare(a, b, surface), compare(b, a, surface)];
        expect(there.count).toBe(back.count);
      }),
      { numRuns: 100 },
    );
  });
});
