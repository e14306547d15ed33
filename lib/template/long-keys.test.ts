import { expect, test } from "vitest";
import { compareVersions } from "./contract-compare";
import { createDocument } from "./document";
import { checkTemplate } from "./rules/check";
import { fixtureOptions } from "./testing/fixtures";

// Below 60 keys of 3,000 characters a pointer has 180,000. Written out for each of 40,000 texts they would fill 7 GB.
const below = (text: string): string =>
  `${`{"${"k".repeat(3_000)}":`.repeat(60)}[${Array.from({ length: 40_000 }, () => JSON.stringify(text)).join()}]${"}".repeat(60)}`;

test.each(["$a$", "顶级", "测试"])("40,000 times %j below long keys is read and checked without a pointer for each", (text) => {
  expect(checkTemplate(createDocument(below(text)), fixtureOptions).length).toBeGreaterThan(0);
});

test("20,000 variables below long keys are guessed without a look at their places", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `$v${index}$`);
  const { contract } = createDocument(below("here").replace(/"here",?/, () => names.map((name) => `"${name}",`).join("")));
  expect(Object.keys(contract.variables)).toHaveLength(20_000);
});

test("versions that differ in 40,000 texts below long keys are compared without a pointer for each", () => {
  const [before, after] = ["a", "b"].map((text) => ({ value: JSON.parse(below(text)) as unknown, contract: { variables: {} } }));
  const { texts } = compareVersions(before ?? emptyVersion, after ?? emptyVersion);
  expect(texts.map(({ group, changes }) => [group, changes.length])).toEqual([[null, 40_000]]);
});

const emptyVersion = { value: null, contract: { variables: {} } };
