import fc from "fast-check";

/**
 * For property tests: JSON texts as people write them. Any white space between tokens, keys that collide with JavaScript's own, numbers
 * no double can hold, escapes that another writer would spell differently.
 */
const whiteSpace = fc.stringMatching(/^(?:| |\n|\r\n|\n {2}|\n {4}|\t|\n\t| {2}\n)$/);
const key = fc.constantFrom("a", "b", "c", "标题", "__proto__", "constructor", "a/b", "m~n", "", "0", "é");
const scalar = fc.oneof(
  fc.constantFrom("1e400", "-1e400", "20880012345678901234", "-0", "0.10", "1E+2", "true", "false", "null"),
  fc.constantFrom('"\\u4f60\\u597d"', '"\\/"', '"$activeTime$"', '""', '"\\ud83d\\ude00"', '"线\\n条"', '"{[,:]}"'),
  fc.string({ maxLength: 6 }).map((text) => JSON.stringify(text)),
  fc.integer().map(String),
);

/** One piece of white space for each gap, in turn, so that equal trees come with unequal layout. */
const layout = fc.array(whiteSpace, { minLength: 1, maxLength: 7 });

interface Shape {
  text: (gap: () => string) => string;
}

const shape = fc.letrec<{ node: Shape; object: Shape; array: Shape; leaf: Shape }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie("leaf"), tie("object"), tie("array")),
  leaf: scalar.map((text) => ({ text: () => text })),
  object: fc.uniqueArray(fc.tuple(key, tie("node")), { maxLength: 4, selector: ([name]) => name }).map((members) => ({
    text: (gap) =>
      around(
        "{",
        members.map(([name, node]) => JSON.stringify(name) + gap() + ":" + gap() + node.text(gap)),
        "}",
        gap,
      ),
  })),
  array: fc.array(tie("node"), { maxLength: 4 }).map((items) => ({
    text: (gap) =>
      around(
        "[",
        items.map((item) => item.text(gap)),
        "]",
        gap,
      ),
  })),
}));

function around(open: string, parts: string[], close: string, gap: () => string): string {
  return parts.length === 0 ? open + gap() + close : open + parts.map((part) => gap() + part + gap()).join(",") + close;
}

function print(root: Shape, gaps: string[]): string {
  let turn = 0;
  const gap = (): string => gaps[turn++ % gaps.length] ?? "";
  return gap() + root.text(gap) + gap();
}

/** Any JSON text. */
export const jsonTexts = fc.tuple(shape.node, layout).map(([root, gaps]) => print(root, gaps));

/** A JSON text whose root is an object. */
export const objectTexts = fc.tuple(shape.object, layout).map(([root, gaps]) => print(root, gaps));

/** A value to write into a text. */
export const jsonValues = fc.jsonValue({ maxDepth: 3 });
