import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { expect } from "vitest";
import { jsonTexts } from "../../json/testing/json-samples";
import { hasPlace } from "../../json/edit";
import { applyEdits } from "../../json/text-edit";
import { extractVariables, resolveParams, sampleParams } from "../contract";
import { inferContract } from "../contract-guess";
import { createDocument, insertAt, removeAt, setAt, setText, type TemplateDocument } from "../document";
import { createHistory, push, redo, undo } from "../history";
import { exportTemplate } from "../export";
import { importTemplate } from "../import";
import { layout, stateAt } from "../layout";
import { passStates, surfaces } from "../layout-part";
import { checkTemplate } from "../rules/check";
import { fixtureOptions } from "./fixtures";

/** For fuzz tests: what a person may drop on the studio, and everything the template language does with it. */

const voucher = JSON.stringify({
  evoucherInfo: {
    title: "满100减20",
    type: "marketVoucher",
    product: "free",
    startDate: "$from$",
    endDate: "2027-01-31 23:59:59",
    operation: [{ format: "url", message: "https://example.com/" }],
    einfo: { logoText: "20元券", backFields: [{ label: "须知", value: "48小时内有效" }] },
  },
  platform: { channelID: "2021000000000099" },
  fileInfo: { formatVersion: "4", serialNumber: "$serialNumber$" },
  merchant: { mname: "小店" },
});

/** Pieces that parsers trip over. */
const shards = [
  ..."{}[]\",:'\\/*$\0\u2028\ufeff",
  "//",
  "/*",
  "*/",
  '\\"',
  "\\u00",
  "\\ud83c",
  "\ud83c",
  "😀",
  "1e400",
  "-0",
  "$a$",
  "$",
  "{{x}}",
  "${x}",
  '"__proto__":',
  '"content":',
  "[".repeat(70),
  "null",
  "tru",
  "，",
  "“",
  "\r\n",
  "RGB(",
  "PK\u0003\u0004",
];

const cut = fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom("", ...shards));

/** A text with a few pieces cut out, doubled or put in. */
const damage = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(cut, { maxLength: 6 })).map(([start, cuts]) =>
    cuts.reduce((whole, [seed, length, shard]) => {
      const at = seed % (whole.length + 1);
      return whole.slice(0, at) + shard + whole.slice(at + (seed % 3 === 0 ? 0 : length));
    }, start),
  );

const texts = fc.oneof(
  { weight: 4, arbitrary: damage(fc.constant(voucher)) },
  { weight: 2, arbitrary: damage(jsonTexts) },
  { weight: 1, arbitrary: damage(jsonTexts.map((part) => voucher.replace('"小店"', () => part))) },
  { weight: 1, arbitrary: damage(fc.constantFrom(JSON.stringify(voucher), `String s = "${voucher.replaceAll('"', '\\"')}";`)) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...shards), { maxLength: 60 }).map((parts) => parts.join("")) },
);

const archive = zipSync({ "pass.json": strToU8('{"merchant":{}}') });
const archives = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { maxLength: 4 }).map((changes) => {
  const bytes = archive.slice();
  for (const [at, byte] of changes) bytes[at] = byte;
  return bytes;
});

/** At most 500 bytes of anything. */
export const smallInputs: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: texts.map((text) => text.slice(0, 250)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 500 }) },
  { weight: 1, arbitrary: archives },
);

/** About 100 KB of anything: one text over and over, a damaged template around a long part, or a long run of one shard. */
export const largeInputs: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  texts.map((text) => (text === "" ? text : text.repeat(Math.ceil(99_000 / text.length)))),
  damage(texts.map((text) => `[${JSON.stringify(text)},`.repeat(Math.ceil(99_000 / (text.length + 4))))),
  fc.tuple(fc.constantFrom(...shards), texts).map(([shard, text]) => text + shard.repeat(Math.ceil(99_000 / shard.length))),
  damage(
    jsonTexts.map((part) => {
      const unit = `{"label":"须知","value":${JSON.stringify(part)},"more":${part}}`;
      const units = Array.from({ length: Math.ceil(99_000 / unit.length) }, () => unit);
      return voucher.replace('"backFields":[', () => `"backFields":[${units.join(",")},`);
    }),
  ),
  fc.uint8Array({ minLength: 100_000, maxLength: 100_000 }),
);

const now = new Date("2026-11-26T04:00:00Z");

/** Puts an input through import, document, rules, contract, drawing and edits, and checks what must hold for any. */
export function exercise(input: string | Uint8Array, seed: number): void {
  const imported = importTemplate(input);
  if (imported.ok) study(createDocument(imported.text), seed);
  study(createDocument(typeof input === "string" ? input : new TextDecoder().decode(input)), seed);
}

function study(document: TemplateDocument, seed: number): void {
  for (const { range, pointer } of checkTemplate(document, { ...fixtureOptions, now })) {
    if (range.offset < 0 || range.length < 0 || range.offset + range.length > document.text.length) expect.fail(`range of ${pointer}`);
  }
  expect(document.value === undefined).toBe(document.tree === null);
  const contract = inferContract(document.value);
  const names = extractVariables(document.value).map(({ name }) => name);
  const resolved = resolveParams(contract, { names, given: {}, now, serialNumber: "S1", random: (size) => new Uint8Array(size) });
  expect(resolved.ok ? Object.keys(resolved.params).sort() : resolved.missing.length > 0).toEqual(
    resolved.ok ? [...new Set([...names, "serialNumber"])].sort() : true,
  );
  const params = sampleParams(contract, now);
  const surface = surfaces[seed % surfaces.length] ?? "card";
  const state = passStates[seed % passStates.length] ?? stateAt(document.value, params, now);
  expect(layout(document.value, { params, state, surface, now }).role).toBe("screen");
  exportTemplate(document.text, "bare");
  editAndReturn(document, seed);
}

const places = [
  "/content/evoucherInfo/title",
  "/content/evoucherInfo/einfo/backFields/-",
  "/0",
  "/x/y",
  "/evoucherInfo/title",
  "/__proto__/a",
];

/** Any edit leaves a text that reads, and undoing all of them the text that was. */
function editAndReturn(document: TemplateDocument, seed: number): void {
  const place = places[seed % places.length] ?? "";
  let history = createHistory(document);
  if (document.tree && hasPlace(document.tree, place)) {
    for (const edit of [setAt, insertAt]) {
      const edited = edit(history.document, place, "新的值");
      expect(edited.document.broken).toBeNull();
      expect(applyEdits(history.document.text, edited.edits)).toBe(edited.document.text);
      history = push(history, edited, { gesture: "edit", at: 0, joins: "never" });
    }
    history = push(history, removeAt(history.document, place.replace("/-", "/0")), { gesture: "edit", at: 0, joins: "never" });
  }
  history = push(history, setText(history.document, "{"), { gesture: "json", at: 0, joins: "never" });
  const last = history.document.text;
  while (history.past.length > 0) history = undo(history).history;
  expect(history.document.text).toBe(document.text);
  while (history.future.length > 0) history = redo(history).history;
  expect(history.document.text).toBe(last);
}
