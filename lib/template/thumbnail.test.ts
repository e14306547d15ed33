import { expect, test } from "vitest";
import { inferContract } from "./contract-guess";
import { sampleText } from "./testing/sample-text";
import { drawThumbnail } from "./thumbnail";

const options = { now: new Date("2026-11-26T10:00:00Z"), locale: "zh-CN" } as const;
const contract = inferContract(JSON.parse(sampleText()));
const source = (text: string) => ({ text, contract });

test("a draft is drawn as it is, with sample values", () => {
  const { screen, broken } = drawThumbnail(source(sampleText("新的")), source(sampleText("旧的")), options);
  expect(broken).toBeNull();
  expect(JSON.stringify(screen)).toContain("新的");
});

test("a draft that does not parse shows what was published, and says where it is broken", () => {
  const { screen, broken } = drawThumbnail(source('{\n  "logo": }'), source(sampleText("旧的")), options);
  expect(JSON.stringify(screen)).toContain("旧的");
  expect(broken).toEqual({ problem: "value-missing", line: 2, column: 11 });
});

test("a draft that never parsed has no drawing, only the reason", () => {
  expect(drawThumbnail(source(""), null, options)).toEqual({ screen: null, broken: { problem: "empty", line: 1, column: 1 } });
});
