import { expect, test } from "vitest";
import type { Part } from "./layout-part";
import { changedTexts } from "./layout-texts";
import { shareEqual } from "../json/share";

const screen = (
  change: (parts: { title: Part; value: Part; code: Part }) => Partial<Record<"title" | "value" | "code", Part | null>> = () => ({}),
): Part => {
  const parts: { title: Part; value: Part; code: Part } = {
    title: { role: "main-title", pointer: "/content/evoucherInfo/einfo/logoText", text: "周末立减券", children: [] },
    value: { role: "value", pointer: "/content/evoucherInfo/title", text: "满 50 可用", style: { color: "#333333" }, children: [] },
    code: { role: "qrcode", pointer: "/content/evoucherInfo/operation/0", text: "0001", children: [] },
  };
  const { title, value, code } = { ...parts, ...change(parts) };
  const row: Part = { role: "row", pointer: "/content", children: [value, code].filter((part) => part !== null) };
  return { role: "screen", pointer: "", children: [title, row].filter((part) => part !== null) };
};
const changed = (...[change]: Parameters<typeof screen>) => {
  const last = screen();
  return changedTexts(last, shareEqual(last, screen(change)));
};

test("names the texts that changed, by their paths", () => {
  expect(changed()).toEqual(new Map());
  expect(changed(({ title, value }) => ({ title: { ...title, text: "周末" }, value: { ...value, text: "" } }))).toEqual(
    new Map([
      ["0.0", "周末"],
      ["0.1.0", ""],
    ]),
  );
});

test.each<[string, Parameters<typeof screen>[0]]>([
  ["a part that came or went", () => ({ title: null })],
  ["a part that is another one", ({ title }) => ({ title: { ...title, pointer: "/content/evoucherInfo/title" } })],
  ["a look", ({ value }) => ({ value: { ...value, text: "满 60 可用", style: { color: "#444444" } } })],
  ["a look that was not there", ({ title }) => ({ title: { ...title, text: "周末", href: "https://example.com/" } })],
  ["a look that is gone", ({ value: { style: _, ...value } }) => ({ value })],
  ["a text where there was none", ({ title: { text: _, ...title } }) => ({ title })],
  ["a code, which is drawn from its text", ({ code }) => ({ code: { ...code, text: "0002" } })],
])("is no change of texts alone: %s", (_, change) => {
  expect(changed(change)).toBeNull();
});
