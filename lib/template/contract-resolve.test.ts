import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_CODE_LENGTH, resolveParams, SERIAL_NUMBER, type Contract, type VariableSource } from "./contract";

const now = new Date("2026-11-23T16:30:00Z");
const random = (size: number) => Uint8Array.from({ length: size }, (_, index) => index * 37);

const names = fc.constantFrom(SERIAL_NUMBER, "activeTime", "amount", "code", "__proto__", "constructor", "_r_brand_id", "toString");
const alphabets = fc.uniqueArray(fc.integer({ min: 0x21, max: 0x7e }), { minLength: 2 }).map((codes) => String.fromCharCode(...codes));
const sources: fc.Arbitrary<VariableSource> = fc.oneof(
  fc.record({ type: fc.constant("fixed" as const), value: fc.string() }),
  fc.record({
    type: fc.constant("relative" as const),
    expression: fc.constantFrom("now", "now+2d", "today+0d 00:00:00", "today+2d 23:59:59", "end of month"),
  }),
  fc.record({ type: fc.constant("generated" as const), alphabet: alphabets, length: fc.integer({ min: 1, max: MAX_CODE_LENGTH }) }),
  fc.constant({ type: "link" as const }),
  fc.constant({ type: "server" as const }),
);
const contracts: fc.Arbitrary<Contract> = fc.array(fc.tuple(names, sources)).map((entries) => ({
  variables: Object.fromEntries(entries.map(([name, source]) => [name, { meaning: "", kind: "text", source, sample: "" }])),
}));
const givens = fc.array(fc.tuple(names, fc.string())).map((entries): Record<string, string> => Object.fromEntries(entries));

test("a pass gets a text for every variable and the server's own serial number, or a refusal that names what is missing", () => {
  fc.assert(
    fc.property(contracts, fc.uniqueArray(names), givens, (contract, wanted, given) => {
      const result = resolveParams(contract, { names: wanted, given, now, serialNumber: "AS1", random });
      const sourceOf = (name: string) => (Object.hasOwn(contract.variables, name) ? contract.variables[name]?.source.type : undefined);
      const hasNone = (name: string) =>
        name !== SERIAL_NUMBER && !Object.hasOwn(given, name) && [undefined, "link", "server"].includes(sourceOf(name));
      expect(result.ok ? [] : result.missing).toEqual(wanted.filter(hasNone));
      if (!result.ok) return;
      expect(new Set(Object.keys(result.params))).toEqual(new Set([SERIAL_NUMBER, ...wanted]));
      expect(Object.values(result.params).every((value) => typeof value === "string")).toBe(true);
      expect(result.params[SERIAL_NUMBER]).toBe("AS1");
    }),
  );
});

test("a generated code has the length and the letters that were asked for", () => {
  fc.assert(
    fc.property(
      alphabets,
      fc.integer({ min: 1, max: MAX_CODE_LENGTH }),
      fc.array(fc.nat(255), { minLength: 1 }),
      (alphabet, length, bytes) => {
        const contract: Contract = {
          variables: { code: { meaning: "", kind: "code", source: { type: "generated", alphabet, length }, sample: "" } },
        };
        // A source of randomness that comes to every byte sooner or later, as a real one does.
        let turn = 0;
        const feed = (size: number) => Uint8Array.from({ length: size }, () => (bytes[turn % bytes.length] ?? 0) + turn++);
        const result = resolveParams(contract, { names: ["code"], given: {}, now, serialNumber: "S", random: feed });
        const code = result.ok ? (result.params["code"] ?? "") : "";
        expect(code).toHaveLength(length);
        expect([...code].every((letter) => alphabet.includes(letter))).toBe(true);
      },
    ),
  );
});

test("a serial number that the claim brought along is not heard", () => {
  const result = resolveParams(
    { variables: {} },
    { names: [SERIAL_NUMBER], given: { [SERIAL_NUMBER]: "forged" }, now, serialNumber: "AS1", random },
  );
  expect(result).toEqual({ ok: true, params: { [SERIAL_NUMBER]: "AS1" } });
});

test("a given value that is no text counts as missing: Alipay takes nothing else", () => {
  const contract: Contract = { variables: { a: { meaning: "", kind: "text", source: { type: "fixed", value: "x" }, sample: "" } } };
  for (const value of ["1", '{"b":1}', "null", "true", "[]"]) {
    const given = JSON.parse(`{"a":${value}}`) as Record<string, string>;
    expect(resolveParams(contract, { names: ["a"], given, now, serialNumber: "S", random })).toEqual({ ok: false, missing: ["a"] });
  }
});
