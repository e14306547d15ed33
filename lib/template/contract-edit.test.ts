import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocument } from "./document";
import { createHistory, push, undo } from "./history";
import { fittedRedPacket } from "./testing/fixtures";
import { extractVariables, type Contract, type VariableContract } from "./contract";
import { inferContract } from "./contract-guess";
import { nameProblem, renameVariable, withoutVariable, withVariable } from "./contract-edit";

const fixed = (value: string): VariableContract => ({ meaning: "", kind: "text", source: { type: "fixed", value }, sample: value });
const contract: Contract = { variables: { first: fixed("1"), amount: fixed("88"), last: fixed("3") } };
const rename = (text: string, from: string, to: string, given = contract) => {
  const document = createDocument(text, given);
  return renameVariable(document, from, to, given.variables[from]);
};

describe("a variable is called something else", () => {
  test("everywhere, with no other byte touched", () => {
    const text = `{\n  "a" : "$amount$",  "b": ["$amount$", "$amounts$", "领$amount$元"],\t"$amount$": 1e400 }`;
    const { document, edits } = rename(text, "amount", "money");
    expect(document.text).toBe(`{\n  "a" : "$money$",  "b": ["$money$", "$amounts$", "领$amount$元"],\t"$amount$": 1e400 }`);
    expect(edits).toEqual(
      [text.indexOf("amount"), text.indexOf(`"$amount$", "$amounts$`) + 2].map((offset) => ({ offset, length: 6, text: "money" })),
    );
  });

  test("where it is written with escapes too", () => {
    expect(rename(String.raw`["\u0024amount$", "$\u0061mount$"]`, "amount", "money").document.text).toBe(`["$money$", "$money$"]`);
  });

  test("in the contract too, where its entry keeps its place, and one that is only inferred yet becomes its own", () => {
    const { document } = rename(`["$first$", "$amount$", "$last$"]`, "amount", "money");
    expect(Object.entries(document.contract.variables)).toEqual([
      ["first", fixed("1")],
      ["money", fixed("88")],
      ["last", fixed("3")],
    ]);
    const inferred = renameVariable(createDocument(`["$a$"]`, { variables: {} }), "a", "b", fixed("x"));
    expect(inferred.document.contract).toEqual({ variables: { b: fixed("x") } });
  });

  test("over an entry that no place uses", () => {
    expect(rename(`["$amount$"]`, "amount", "last").document.contract.variables).toEqual({ first: fixed("1"), last: fixed("88") });
  });

  test("as one step, which undo takes back to the byte", () => {
    const document = createDocument(fittedRedPacket);
    const before = createHistory(document);
    const entry = document.contract.variables.expireTime;
    const after = push(before, renameVariable(document, "expireTime", "until", entry), { gesture: "rename", at: 0, joins: "never" });
    expect(after.past).toHaveLength(1);
    expect(extractVariables(after.document.value).map(({ name }) => name)).toContain("until");
    expect(after.document.contract.variables.until).toEqual(entry);
    const back = undo(after).history.document;
    expect(back.text).toBe(fittedRedPacket);
    expect(back.contract).toEqual(document.contract);
  });

  test("and back again: any text is as it was, if it was written plainly", () => {
    const texts = fc.array(fc.constantFrom("$a$", "$ab$", "a", "$a", "$a$ ", "领$a$")).map((items) => JSON.stringify(items));
    fc.assert(
      fc.property(texts, (text) => {
        const there = renameVariable(createDocument(text), "a", "money", undefined).document;
        expect(extractVariables(there.value).some(({ name }) => name === "a")).toBe(false);
        expect(renameVariable(there, "money", "a", undefined).document.text).toBe(text);
      }),
    );
  });
});

describe("a variable keeps its name", () => {
  test.each([
    ["another one has that name", "amount", "last", "taken"],
    ["it is no name", "amount", "2nd", "name"],
    ["it is no name", "amount", "", "name"],
    ["it is no name", "amount", "金额", "name"],
    ["it is too long", "amount", "a".repeat(65), "name"],
    ["it is the server's", "serialNumber", "code", "server"],
    ["the other one is the server's", "amount", "serialNumber", "server"],
  ] as const)("when %s", (_, from, to, problem) => {
    const document = createDocument(`["$amount$", "$last$", "$serialNumber$"]`, contract);
    expect(nameProblem(document, from, to)).toBe(problem);
    expect(renameVariable(document, from, to, fixed("")).document).toBe(document);
  });

  test("while the text is broken", () => {
    const { document } = rename(`["$amount$"`, "amount", "money");
    expect(document.text).toBe(`["$amount$"`);
  });
});

test("an entry is set and taken out, others stay as they are, and any name is a name", () => {
  const more = withVariable(contract, "__proto__", fixed("x"));
  expect(Object.keys(more.variables)).toEqual(["first", "amount", "last", "__proto__"]);
  expect(withoutVariable(more, "__proto__")).toEqual(contract);
  expect(inferContract(["$__proto__$"], more).variables).toHaveProperty(["__proto__"], fixed("x"));
});
