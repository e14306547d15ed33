import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyContract } from "./contract";
import {
  createDocument,
  insertAt,
  moveAt,
  readAt,
  removeAt,
  setAt,
  setContract,
  setText,
  type Edited,
  type TemplateDocument,
} from "./document";
import { jsonTexts, jsonValues, objectTexts } from "../json/testing/json-samples";
import { hasPlace } from "../json/edit";
import type { JsonNode } from "../json/tree";
import { childPointer } from "../json/pointer";
import { applyEdits } from "../json/text-edit";

/** Every pointer of a document with its node, in the order of the text. */
function places({ tree }: Pick<TemplateDocument, "tree">): { pointer: string; node: JsonNode; parent: JsonNode | null }[] {
  const found: { pointer: string; node: JsonNode; parent: JsonNode | null }[] = [];
  const visit = (node: JsonNode, pointer: string, parent: JsonNode | null): void => {
    found.push({ pointer, node, parent });
    if (node.type === "array") node.items.forEach((item, index) => visit(item, childPointer(pointer, index), node));
    if (node.type === "object") node.members.forEach((member) => visit(member.value, childPointer(pointer, member.key), node));
  };
  if (tree) visit(tree, "", null);
  return found;
}

const pick = <T>(items: readonly T[], seed: number): T => {
  const item = items[seed % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

/** The result of every edit: a text that parses, and edits that lead to exactly it. */
function sound(before: TemplateDocument, { document, edits }: Edited): TemplateDocument {
  expect(document.broken).toBeNull();
  expect(applyEdits(before.text, edits)).toBe(document.text);
  return document;
}

describe("setAt", () => {
  test("changes only the bytes of its value, and reading gives the value", () => {
    fc.assert(
      fc.property(jsonTexts, fc.nat(), jsonValues, (text, seed, value) => {
        const before = createDocument(text);
        const { pointer, node } = pick(places(before), seed);
        const after = sound(before, setAt(before, pointer, value));
        expect(readAt(after, pointer)).toEqual(value);
        expect(after.text.startsWith(text.slice(0, node.offset))).toBe(true);
        expect(after.text.endsWith(text.slice(node.offset + node.length))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps the bytes of every part that does not change when a whole part is written back", () => {
    fc.assert(
      fc.property(jsonTexts, fc.nat(), fc.nat(), (text, seed, other) => {
        const before = createDocument(text);
        const { pointer } = pick(places(before), seed);
        expect(setAt(before, pointer, readAt(before, pointer)).document).toBe(before);
        const inner = pick(places(before), other);
        if (inner.parent?.type !== "array") return;
        const changed = setAt(before, inner.pointer, "changed").document;
        expect(setAt(before, "", changed.value).document.text).toBe(changed.text);
      }),
      { numRuns: 500 },
    );
  });

  test("creates missing parents and reading gives the value", () => {
    fc.assert(
      fc.property(
        objectTexts,
        fc.array(fc.constantFrom("new", "__proto__", "0", "x y", "a"), { minLength: 1, maxLength: 4 }),
        jsonValues,
        (text, path, value) => {
          const before = createDocument(text);
          const pointer = path.reduce(childPointer, "/fresh");
          const after = sound(before, setAt(before, pointer, value));
          expect(readAt(after, pointer)).toEqual(value);
          expect(removeAt(after, "/fresh").document.text).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("lays new members out like their neighbours, with the text's own line ends", () => {
    const before = createDocument('{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n');
    expect(setAt(before, "/a/c/d", ["x"]).document.text).toBe(
      '{\r\n\t"a": {\r\n\t\t"b": 1,\r\n\t\t"c": {\r\n\t\t\t"d": [\r\n\t\t\t\t"x"\r\n\t\t\t]\r\n\t\t}\r\n\t}\r\n}\r\n',
    );
    expect(setAt(createDocument('{"a": {}}'), "/a/b", [1, 2]).document.text).toBe('{"a": {"b": [1, 2]}}');
    expect(setAt(createDocument('{\n  "list": []\n}'), "/list/0/label", "x").document.text).toBe(
      '{\n  "list": [\n    {\n      "label": "x"\n    }\n  ]\n}',
    );
  });

  test("writes into a list of 200,000 items as into any other", () => {
    const items = Array.from({ length: 200_000 }, () => "1").join();
    expect(setAt(createDocument(`[${items}]`), "/-", 2).document.text).toBe(`[${items},2]`);
  });

  test("replaces what stands in the way of a new parent", () => {
    expect(setAt(createDocument('{"banner":null}'), "/banner/url", "u").document.text).toBe('{"banner":{"url":"u"}}');
    expect(setAt(createDocument('{"banner":""}'), "/banner/url", "u").document.text).toBe('{"banner":{"url":"u"}}');
  });

  test("writes 1e400 back as a number that reads the same", () => {
    const document = createDocument('{"x": 1e400, "list": []}');
    expect(setAt(document, "/list/0", readAt(document, "/x")).document.value).toEqual({ x: Infinity, list: [Infinity] });
    expect(setAt(document, "", { x: Infinity, list: [], more: 1 }).document.text).toBe('{"x": 1e400, "list": [], "more": 1}');
  });

  test("refuses an index beyond the end and what JSON cannot hold", () => {
    const document = createDocument("[1]");
    expect(() => setAt(document, "/5", 1)).toThrow(RangeError);
    expect(() => setAt(document, "/0", undefined)).toThrow(TypeError);
    expect(() => setAt(document, "/0", Number.NaN)).toThrow(TypeError);
    expect(() => setAt(document, "/0", new Array(2))).toThrow(TypeError);
  });

  test("writes a key that only the new value has, though another stands twice", () => {
    expect(setAt(createDocument('{"a":1,"a":1}'), "", { a: 1, b: 2 }).document.value).toEqual({ a: 1, b: 2 });
  });
});

describe("insertAt and removeAt", () => {
  test("insert then remove gives the original text, in arrays and in objects", () => {
    fc.assert(
      fc.property(jsonTexts, fc.nat(), fc.nat(), jsonValues, (text, seed, at, value) => {
        const before = createDocument(text);
        const holders = places(before).filter(({ node }) => node.type === "array" || node.type === "object");
        if (holders.length === 0) return;
        const { pointer, node } = pick(holders, seed);
        const place = childPointer(pointer, node.type === "array" ? at % (node.items.length + 1) : "not there yet");
        const after = sound(before, insertAt(before, place, value));
        expect(readAt(after, place)).toEqual(value);
        expect(sound(after, removeAt(after, place)).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test("removing leaves everything else as it reads", () => {
    fc.assert(
      fc.property(jsonTexts, fc.nat(), (text, seed) => {
        const before = createDocument(text);
        const all = places(before);
        if (all.length === 1) return;
        const { pointer, node } = pick(all.slice(1), seed);
        const after = sound(before, removeAt(before, pointer));
        expect(places(after).length).toBe(all.length - places({ tree: node }).length);
        const holder = pointer.slice(0, pointer.lastIndexOf("/"));
        const left = readAt(after, holder);
        const was = readAt(before, holder);
        if (Array.isArray(was)) expect(left).toEqual(was.filter((_, index) => childPointer(holder, index) !== pointer));
        else
          expect(Object.keys(left as object)).toEqual(Object.keys(was as object).filter((name) => childPointer(holder, name) !== pointer));
      }),
      { numRuns: 1000 },
    );
  });

  test("takes the last item of an array with its comma", () => {
    expect(removeAt(createDocument("[1,2]"), "/1").document.text).toBe("[1]");
    expect(removeAt(createDocument("[1]"), "/0").document.text).toBe("[]");
    expect(removeAt(createDocument('{\n  "a": 1,\n  "b": 2\n}'), "/b").document.text).toBe('{\n  "a": 1\n}');
    expect(removeAt(createDocument('{\n  "a": 1\n}'), "/a").document.text).toBe("{}");
    expect(removeAt(createDocument('{"a":1,"b":2,"a":3}'), "/a").document.text).toBe('{"b":2}');
  });

  test("changes nothing when nothing is there", () => {
    const document = createDocument('{"a":1}');
    expect(removeAt(document, "/b/c").document).toBe(document);
    expect(() => removeAt(document, "")).toThrow(RangeError);
  });
});

describe("moveAt", () => {
  test("reorders an array as JSON Patch does, and back again to the same text", () => {
    fc.assert(
      fc.property(fc.array(jsonTexts, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (texts, a, b) => {
        const before = createDocument(`[\n  ${texts.join(" ,\n\t")}\n]`);
        const [from, to] = [a % texts.length, b % texts.length];
        const after = sound(before, moveAt(before, `/${from}`, `/${to}`));
        const expected = texts.map((text) => JSON.parse(text) as unknown);
        expected.splice(to, 0, ...expected.splice(from, 1));
        expect(after.value).toEqual(expected);
        expect(moveAt(after, `/${to}`, `/${from}`).document.text).toBe(before.text);
      }),
    );
  });

  test("carries bytes to another holder: escapes and big numbers arrive as they left", () => {
    const document = createDocument('{\n  "a": [1e400, "\\u4f60"],\n  "b": []\n}');
    const once = moveAt(document, "/a/0", "/b/-").document;
    expect(moveAt(once, "/a/0", "/c").document.text).toBe('{\n  "a": [],\n  "b": [\n    1e400\n  ],\n  "c": "\\u4f60"\n}');
  });

  test("takes nothing away but what it moves, whatever a `-` on the way stands for", () => {
    expect(moveAt(createDocument('{"a":1,"b":{"c":2}}'), "/a", "/b/-").document.text).toBe('{"b":{"c":2,"-":1}}');
    expect(moveAt(createDocument('{"a":1,"b":[2]}'), "/a", "/b/-/x").document.text).toBe('{"b":[2,{"x":1}]}');
    expect(moveAt(createDocument('{"a":1,"b":[2]}'), "/a", "/c/-/-").document.text).toBe('{"b":[2],"c":[[1]]}');
    fc.assert(
      fc.property(objectTexts, fc.nat(), fc.nat(), fc.constantFrom("/-", "/-/x", "/new/-", "/0/-/0"), (text, seed, other, end) => {
        const before = createDocument(text);
        const [root, ...inner] = places(before);
        if (!root || inner.length === 0) return;
        const { pointer } = pick(inner, seed);
        const without = removeAt(before, pointer).document;
        const to = pick(places(without), other).pointer + end;
        if (to.startsWith(`${pointer}/`) || (without.tree && !hasPlace(without.tree, to))) return;
        const after = sound(before, moveAt(before, pointer, to));
        expect(after.value).toEqual(insertAt(without, to, readAt(before, pointer)).document.value);
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses to move what is not there, into itself, or too deep", () => {
    const document = createDocument('{"a":{"b":1}}');
    expect(() => moveAt(document, "/x", "/y")).toThrow(RangeError);
    expect(() => moveAt(document, "/a", "/a/b")).toThrow(RangeError);
    expect(() => moveAt(document, "/a/b", "/c".repeat(65))).toThrow(RangeError);
  });
});

describe("a broken text", () => {
  test("keeps the last good value and says line and column", () => {
    const good = createDocument('{\r\n  "a": 1\r\n}');
    const { document: broken, edits } = setText(good, '{\r\n  "a": 1,\r\n}');
    expect(broken.value).toEqual({ a: 1 });
    expect(broken.tree).toBeNull();
    expect(broken.broken).toMatchObject({
      code: "structure.syntax",
      severity: "error",
      range: { offset: 11, length: 1, line: 2, column: 9 },
    });
    expect(edits).toEqual([{ offset: 11, length: 0, text: "," }]);
    expect(setAt(broken, "/a", 2)).toEqual({ document: broken, edits: [] });
    expect(setText(broken, good.text).document.broken).toBeNull();
  });

  test("has no value when there never was a good text, and is told from one that is too deep", () => {
    expect(createDocument("").value).toBeUndefined();
    expect(createDocument("[".repeat(20_000)).broken?.code).toBe("structure.depth");
  });

  test("any two texts: the edits of setText lead from one to the other and never split a pair", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\r\n", "😀", "😁", "字") });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { document, edits } = setText(createDocument(before), after);
        expect(document.text).toBe(after);
        expect(applyEdits(before, edits)).toBe(after);
        for (const edit of edits) expect(edit.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

test("__proto__ is data", () => {
  const document = setAt(createDocument('{"a":{}}'), "/a/__proto__/polluted", true).document;
  expect(document.text).toBe('{"a":{"__proto__":{"polluted":true}}}');
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(readAt(document, "/a/__proto__/polluted")).toBe(true);
  expect(readAt(document, "/a/constructor")).toBeUndefined();
});

test("setContract keeps the text and its tree", () => {
  const document = createDocument("{}");
  const after = setContract(document, emptyContract).document;
  expect(after).toEqual(document);
  expect(after.tree).toBe(document.tree);
});
