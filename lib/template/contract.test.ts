import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyContract, extractVariables, readVariable, resolveParams, sampleParams, type Contract } from "./contract";
import { contractSchema } from "./contract-schema";
import { inferContract } from "./contract-guess";

const now = new Date("2026-11-23T16:30:00Z"); // 2026-11-24 00:30 in Shanghai
const zeros = (size: number) => new Uint8Array(size);

describe("extractVariables", () => {
  test("finds whole values only, with every place, in the order of the text", () => {
    const value = {
      a: ["$b$", { c: "$a_1$" }],
      d: "$b$",
      e: "只在 $part$ 里",
      f: "$$",
      g: "$1$",
      h: "$open",
      "x/y": "$_r_brand_id$",
      n: null,
      num: 1,
    };
    expect(extractVariables(value)).toEqual([
      { name: "b", pointers: ["/a/0", "/d"] },
      { name: "a_1", pointers: ["/a/1/c"] },
      { name: "_r_brand_id", pointers: ["/x~1y"] },
    ]);
  });

  test("never throws, whatever the value", () => {
    fc.assert(fc.property(fc.anything(), (value) => void extractVariables(value)));
  });

  test("takes __proto__ as a name like any other", () => {
    const contract = inferContract({ a: "$__proto__$" });
    expect(Object.keys(contract.variables)).toEqual(["__proto__"]);
    expect(Object.keys(contractSchema.parse(JSON.parse(JSON.stringify(contract))).variables)).toEqual(["__proto__"]);
    expect(resolveParams(contract, { names: ["__proto__"], given: {}, now, serialNumber: "S", random: zeros })).toEqual({
      ok: false,
      missing: ["__proto__"],
    });
  });

  test("reads one variable and nothing else", () => {
    expect(readVariable("$activeTime$")).toBe("activeTime");
    for (const text of ["activeTime", "$activeTime", " $a$", "$a$$b$", "$a b$", "", 1, null]) expect(readVariable(text)).toBeNull();
  });
});

describe("inferContract", () => {
  const value = {
    content: {
      evoucherInfo: { startDate: "$from$", endDate: "$expireTime$" },
      fileInfo: { serialNumber: "$serialNumber$" },
      x: "$amount$",
    },
  };

  test("guesses the claim flow's variables and leaves the rest to the claim link", () => {
    const { variables } = inferContract(value);
    expect(variables["serialNumber"]).toMatchObject({ kind: "code", source: { type: "server" } });
    expect(variables["from"]).toMatchObject({ kind: "date-time", source: { type: "relative", expression: "today+0d 00:00:00" } });
    expect(variables["expireTime"]).toMatchObject({ source: { type: "relative", expression: "today+2d 23:59:59" } });
    expect(variables["amount"]).toMatchObject({ kind: "number", source: { type: "link" } });
  });

  test("keeps what is known, adds what is new and drops what is not used", () => {
    const known: Contract = {
      variables: {
        amount: { meaning: "金额", kind: "text", source: { type: "fixed", value: "5" }, sample: "5" },
        gone: { meaning: "", kind: "text", source: { type: "link" }, sample: "" },
      },
    };
    const { variables } = inferContract(value, known);
    expect(variables["amount"]).toEqual(known.variables["amount"]);
    expect(Object.keys(variables)).toEqual(["from", "expireTime", "serialNumber", "amount"]);
  });
});

describe("resolveParams", () => {
  const contract: Contract = {
    variables: {
      serialNumber: { meaning: "", kind: "code", source: { type: "server" }, sample: "" },
      activeTime: { meaning: "", kind: "date-time", source: { type: "relative", expression: "today+0d 00:00:00" }, sample: "" },
      expireTime: { meaning: "", kind: "date-time", source: { type: "relative", expression: "today+2d 23:59:59" }, sample: "" },
      code: { meaning: "", kind: "code", source: { type: "generated", alphabet: "ABC", length: 12 }, sample: "" },
      name: { meaning: "", kind: "text", source: { type: "link" }, sample: "示例" },
      empty: { meaning: "", kind: "text", source: { type: "fixed", value: "" }, sample: "" },
    },
  };
  const names = Object.keys(contract.variables);

  test("computes every variable as a string, in Shanghai's days", () => {
    const bytes = Uint8Array.from({ length: 12 }, (_, index) => index);
    expect(resolveParams(contract, { names, given: { name: "小红" }, now, serialNumber: "AS1", random: () => bytes })).toEqual({
      ok: true,
      params: {
        serialNumber: "AS1",
        activeTime: "2026-11-24 00:00:00",
        expireTime: "2026-11-26 23:59:59",
        code: "ABCABCABCABC",
        name: "小红",
        empty: "",
      },
    });
  });

  test("names every variable without a value instead of leaving a hole", () => {
    expect(resolveParams(contract, { names: [...names, "unknown"], given: {}, now, serialNumber: "AS1", random: zeros })).toEqual({
      ok: false,
      missing: ["name", "unknown"],
    });
    expect(
      resolveParams(emptyContract, { names: ["toString", "constructor"], given: {}, now, serialNumber: "AS1", random: zeros }),
    ).toMatchObject({ ok: false });
  });

  test("takes the serial number from the server alone, and sends it even when the template forgot it", () => {
    expect(resolveParams(emptyContract, { names: [], given: { serialNumber: "forged" }, now, serialNumber: "AS1", random: zeros })).toEqual(
      { ok: true, params: { serialNumber: "AS1" } },
    );
    const forged: Contract = {
      variables: { serialNumber: { meaning: "", kind: "code", source: { type: "fixed", value: "static" }, sample: "" } },
    };
    expect(resolveParams(forged, { names: ["serialNumber"], given: {}, now, serialNumber: "AS1", random: zeros })).toEqual({
      ok: true,
      params: { serialNumber: "AS1" },
    });
  });

  test("lets the claim's own value win over the contract's", () => {
    const result = resolveParams(contract, {
      names: ["expireTime"],
      given: { expireTime: "2027-01-01 00:00:00" },
      now,
      serialNumber: "AS1",
      random: zeros,
    });
    expect(result).toMatchObject({ params: { expireTime: "2027-01-01 00:00:00" } });
  });

  test("draws codes evenly: bytes beyond the last whole multiple of the alphabet are thrown away", () => {
    const feeds = [Uint8Array.of(255, 255), Uint8Array.of(254, 1)]; // 255 = 256 - 256 % 3 is out
    const one: Contract = {
      variables: { code: { meaning: "", kind: "code", source: { type: "generated", alphabet: "ABC", length: 2 }, sample: "" } },
    };
    expect(
      resolveParams(one, { names: ["code"], given: {}, now, serialNumber: "S", random: () => feeds.shift() ?? zeros(2) }),
    ).toMatchObject({ params: { code: "CB" } });
  });

  test("gives a preview something for every variable", () => {
    expect(sampleParams(contract, now)).toMatchObject({ expireTime: "2026-11-26 23:59:59", name: "示例" });
  });
});

describe("contractSchema", () => {
  test("refuses what could never be resolved", () => {
    const withSource = (source: unknown) =>
      contractSchema.safeParse({ variables: { a: { meaning: "", kind: "text", source, sample: "" } } }).success;
    expect(withSource({ type: "relative", expression: "today+2d 23:59:59" })).toBe(true);
    expect(withSource({ type: "relative", expression: "next week" })).toBe(false);
    expect(withSource({ type: "generated", alphabet: "AB", length: 32 })).toBe(true);
    expect(withSource({ type: "generated", alphabet: "AB", length: 33 })).toBe(false);
    expect(withSource({ type: "generated", alphabet: "AA", length: 8 })).toBe(false);
    expect(
      contractSchema.safeParse({ variables: { "a b": { meaning: "", kind: "text", source: { type: "link" }, sample: "" } } }).success,
    ).toBe(false);
    expect(contractSchema.safeParse({ variables: [] }).success).toBe(false);
    expect(contractSchema.safeParse({}).success).toBe(false);
  });
});
