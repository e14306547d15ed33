import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonTexts } from "../json/testing/json-samples";
import type { Contract } from "./contract";
import { inferContract } from "./contract-guess";
import { compareVersions, type ContractVersion } from "./contract-compare";
import { createDocument, insertAt, removeAt, setAt, setContract, type TemplateDocument } from "./document";
import { fittedRedPacket } from "./testing/fixtures";

const base = createDocument(fittedRedPacket);
const version = ({ value, contract }: TemplateDocument): ContractVersion => ({ value, contract });
/** The red packet with values set, and a contract that knows its variables. */
const withValues = (values: Readonly<Record<string, unknown>>): TemplateDocument => {
  const document = Object.entries(values).reduce((current, [pointer, value]) => setAt(current, pointer, value).document, base);
  return setContract(document, inferContract(document.value, base.contract)).document;
};
const title = "/content/evoucherInfo/title";
const logoText = "/content/evoucherInfo/einfo/logoText";
const terms = "/content/evoucherInfo/einfo/backFields";

describe("variables", () => {
  test("are named when a version adds or drops them", () => {
    const after = withValues({ [title]: "$title$", "/content/evoucherInfo/startDate": "2026-01-01 00:00:00" });
    const { variables } = compareVersions(version(base), version(after));
    expect(variables).toEqual({ added: ["title"], dropped: ["activeTime"], changed: [] });
  });

  test("are named with what changed about them: meaning, kind, source, places", () => {
    const before = withValues({ [title]: "$name$" });
    const moved = withValues({ [title]: "$name$", [logoText]: "$name$" });
    const contract: Contract = {
      variables: {
        ...moved.contract.variables,
        name: { meaning: "名称", kind: "code", source: { type: "fixed", value: "红包" }, sample: "" },
      },
    };
    expect(compareVersions(version(before), { value: moved.value, contract }).variables.changed).toEqual([
      {
        name: "name",
        changes: [
          { aspect: "meaning", before: "券名称", after: "名称" },
          { aspect: "kind", before: "text", after: "code" },
          { aspect: "source", before: { type: "link" }, after: { type: "fixed", value: "红包" } },
          { aspect: "pointers", before: [title], after: [title, logoText] },
        ],
      },
    ]);
  });

  test("count as without source where the contract has no entry", () => {
    const bare = { value: base.value, contract: { variables: {} } };
    const changed = compareVersions(bare, version(base)).variables.changed;
    expect(changed.find(({ name }) => name === "activeTime")?.changes).toContainEqual({
      aspect: "source",
      before: null,
      after: { type: "relative", expression: "today+0d 00:00:00" },
    });
  });
});

describe("texts", () => {
  test("are grouped by the part of the form, in its order, each with its place before and after", () => {
    const after = withValues({ [title]: "新名称", "/logo": "https://example.com/new.png", "/content/new": "键" });
    const { texts } = compareVersions(version(base), version(after));
    expect(texts.map(({ group, changes }) => [group, changes.map((change) => change.after?.pointer)])).toEqual([
      ["benefit", [title]],
      ["look", ["/logo"]],
      [null, ["/content/new"]],
    ]);
    expect(texts[0]?.changes[0]).toEqual({
      before: { pointer: title, value: "福利领取200元购物红包" },
      after: { pointer: title, value: "新名称" },
      variable: null,
    });
  });

  test("of an entry that is put in before others are those of that entry", () => {
    const after = insertAt(base, `${terms}/0`, { label: "限制", value: "限一张" }).document;
    const { texts } = compareVersions(version(base), version(after));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({ group: "terms", changes: [{ before: null }, { before: null }] });
    expect(compareVersions(version(after), version(removeAt(after, `${terms}/0`).document)).texts[0]?.changes).toMatchObject([
      { before: { pointer: `${terms}/0/label`, value: "限制" }, after: null },
      { before: { pointer: `${terms}/0/value`, value: "限一张" }, after: null },
    ]);
  });
});

describe("passes already issued", () => {
  test("can follow where a variable stood, and keep a text of the template's own", () => {
    const before = withValues({ [logoText]: "$benefit$" });
    const after = withValues({ [logoText]: "100元红包", [title]: "$title$" });
    const { issued } = compareVersions(version(before), version(after));
    expect(issued.variables).toEqual(["activeTime", "expireTime", "benefit"]);
    expect(issued.canChange).toMatchObject([{ before: { pointer: logoText }, variable: "benefit" }]);
    expect(issued.cannotChange).toMatchObject([{ before: { pointer: title }, after: { value: "$title$" }, variable: null }]);
  });

  test("have holes where the new version wants a value that they were not issued with", () => {
    const after = withValues({ [title]: "$title$", [logoText]: "$benefit$" });
    expect(compareVersions(version(base), version(after)).issued.holes).toEqual(["title", "benefit"]);
    expect(compareVersions(version(base), version(after), ["activeTime", "benefit"]).issued.holes).toEqual(["title", "expireTime"]);
    expect(compareVersions(version(base), version(after), ["activeTime", "expireTime", "title", "benefit"]).issued.holes).toEqual([]);
  });

  test("never change their serial number", () => {
    const serial = "/content/fileInfo/serialNumber";
    const { issued } = compareVersions(version(base), version(withValues({ [serial]: "1" })));
    expect(issued.canChange).toEqual([]);
    expect(issued.cannotChange).toMatchObject([{ before: { pointer: serial }, variable: "serialNumber" }]);
  });
});

describe("for any two versions", () => {
  const values = jsonTexts.map((text): unknown => ({
    content: { evoucherInfo: JSON.parse(text), fileInfo: { serialNumber: "$serialNumber$" } },
  }));
  const versions = fc
    .oneof(
      values,
      jsonTexts.map((text): unknown => JSON.parse(text)),
    )
    .map((value): ContractVersion => ({ value, contract: inferContract(value) }));

  test("nothing lies between a version and itself", () => {
    fc.assert(
      fc.property(versions, (one) => {
        const { variables, texts, issued } = compareVersions(one, structuredClone(one));
        expect(variables).toEqual({ added: [], dropped: [], changed: [] });
        expect([texts, issued.canChange, issued.cannotChange, issued.holes]).toEqual([[], [], [], []]);
      }),
    );
  });

  test("what one way adds the other drops, and each change is in one group and on one side of what passes can follow", () => {
    fc.assert(
      fc.property(versions, versions, (one, other) => {
        const there = compareVersions(one, other);
        const back = compareVersions(other, one);
        expect(there.variables.added).toEqual(back.variables.dropped);
        expect(there.variables.dropped).toEqual(back.variables.added);
        expect(there.variables.changed.map(({ name }) => name).sort()).toEqual(back.variables.changed.map(({ name }) => name).sort());
        expect(there.issued.holes).toEqual(there.variables.added.filter((name) => name !== "serialNumber"));
        const count = there.texts.reduce((sum, { changes }) => sum + changes.length, 0);
        expect(there.issued.canChange.length + there.issued.cannotChange.length).toBe(count);
        expect(back.texts.reduce((sum, { changes }) => sum + changes.length, 0)).toBe(count);
      }),
    );
  });
});
