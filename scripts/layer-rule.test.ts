import { Linter } from "eslint";
import { join } from "node:path";
import { expect, test } from "vitest";
import { layerRule } from "./layer-rule.mjs";

const layers = [
  { in: ["lib/**"], except: ["**/*store.js"], never: ["next", "next/**", "app/**"], because: "lib has no framework" },
  { in: ["components/**"], never: ["monaco-editor", "lib/**/*store"], allowTypes: true, allowDynamic: true, because: "it is heavy" },
];

function messagesFor(file: string, code: string) {
  const config = { files: ["**/*.js"], plugins: { house: { rules: { layers: layerRule } } }, rules: { "house/layers": ["error", layers] } };
  const found = new Linter({ cwd: process.cwd() }).verify(code, [config as never], { filename: join(process.cwd(), file) });
  return found.map(({ message }) => message);
}

test("names the file, what it must not import, and why", () => {
  expect(messagesFor("lib/claim/issue.js", 'import { headers } from "next/headers";')).toEqual([
    "next/headers is not for lib/claim/issue.js: lib has no framework.",
  ]);
});

test.each([
  ["by alias", 'import { page } from "@/app/page";', 1],
  ["by a relative path", 'export { page } from "../../app/page";', 1],
  ["by a dynamic import", 'await import("../../app/page");', 1],
  ["of a package whose name only begins alike", 'import x from "nextra";', 0],
])("sees an import %s", (_, code, count) => {
  expect(messagesFor("lib/claim/issue.js", code)).toHaveLength(count);
});

test("leaves alone whom a layer excepts", () => {
  expect(messagesFor("lib/claim/claim-store.js", 'import x from "next";')).toEqual([]);
});

test("lets a layer allow dynamic imports and no others", () => {
  expect(messagesFor("components/designer/pane.js", 'await import("monaco-editor");')).toEqual([]);
  expect(messagesFor("components/designer/pane.js", 'import "monaco-editor";')).toHaveLength(1);
});
