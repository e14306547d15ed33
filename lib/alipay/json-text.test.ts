import fc from "fast-check";
import { expect, test } from "vitest";
import { parseKeepingDigits, readJsonMembers } from "./json-text";

const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
/** JSON text with its own spacing and with every character of every string escaped or not as chance has it. */
const jsonText = fc.tuple(fc.jsonValue({ maxDepth: 4 }), fc.nat({ max: 3 }), fc.boolean()).map(([value, indent, escape]) => {
  const text = JSON.stringify(value, null, indent);
  return escape
    ? text.replace(/[^\p{ASCII}]/gu, (char) =>
        [...char]
          .flatMap((c) => c.split(""))
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
          .join(""),
      )
    : text;
});

test("the members of an object come back as the very text they were written in", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), jsonText, space, space)), (members) => {
      const text = `{${members.map(([key, raw, before, after]) => `${before}${JSON.stringify(key)}${after}:${before}${raw}${after}`).join(",")}}`;
      const read = readJsonMembers(text);
      expect(read?.map(({ key, raw }) => [key, raw])).toEqual(members.map(([key, raw]) => [key, raw]));
      for (const { raw, start, end } of read ?? []) expect(text.slice(start, end)).toBe(raw);
    }),
  );
});

test("a text is taken for an object exactly when JSON.parse takes it for one", () => {
  const broken = fc.tuple(jsonText, fc.nat(), fc.constantFrom("", "{", "}", '"', "\\", ",", ":", "0", "]")).map(([text, at, insert]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + insert + text.slice(place + (insert === "" ? 1 : 0));
  });
  fc.assert(
    fc.property(fc.oneof(jsonText, broken, fc.string()), (text) => {
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        parsed = undefined;
      }
      const isObject = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
      const members = readJsonMembers(text);
      expect(members !== null).toBe(isObject);
      if (members && isObject)
        expect(Object.fromEntries(members.map(({ key, raw }) => [key, JSON.parse(raw)]))).toEqual({ ...(parsed as object) });
    }),
    { numRuns: 500 },
  );
});

test("a text that breaks off or has a broken key is no object", () => {
  for (const text of ["", "{", '{"a', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"\\x":1}', '{"a\nb":1}', '{"a":1} x', "{a:1}"]) {
    expect(readJsonMembers(text)).toBeNull();
  }
});

test("repeated keys are all returned, also when one is written with escapes", () => {
  expect(readJsonMembers('{"a":1,"\\u0061":2}')?.map(({ key }) => key)).toEqual(["a", "a"]);
});

test("numbers that JavaScript would round come out as their digits, everything else as JSON.parse has it", () => {
  expect(
    parseKeepingDigits('{"id":20261123000000000000000000012345,"n":12,"s":"20261123000000000000000000012345","t":"\\"1e999"}'),
  ).toEqual({
    id: "20261123000000000000000000012345",
    n: 12,
    s: "20261123000000000000000000012345",
    t: '"1e999',
  });
  fc.assert(
    fc.property(
      fc.bigInt({ min: 2n ** 53n }),
      (n) => void expect(parseKeepingDigits(`[${n}]`)).toEqual([Number(n).toString() === n.toString() ? Number(n) : n.toString()]),
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean())),
      (value) => void expect(parseKeepingDigits(JSON.stringify(value))).toEqual(value),
    ),
  );
  expect(() => parseKeepingDigits("[01]")).toThrow(SyntaxError);
});

test("a megabyte in one string and ten thousand brackets are read", () => {
  expect(readJsonMembers(`{"a":"${'\\"x'.repeat(400_000)}"}`)).toHaveLength(1);
  expect(parseKeepingDigits(`["${'\\"x'.repeat(400_000)}"]`)).toHaveLength(1);
  expect(readJsonMembers(`{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`)).toHaveLength(1);
});
