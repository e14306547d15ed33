import { Ajv } from "ajv";
import { sampleParams } from "../lib/template/contract";
import { inferContract } from "../lib/template/contract-guess";
import { createDocument, insertAt, removeAt, setAt, type TemplateDocument } from "../lib/template/document";
import { createHistory, push, undo } from "../lib/template/history";
import { jsonSchema } from "../lib/template/json-schema";
import { layout } from "../lib/template/layout";
import { checkTemplate } from "../lib/template/rules/check";
import { grownTemplate } from "./grown-template";

/**
 * What the template language costs, with JSON.parse and ajv on the generated JSON Schema beside it in the same run: `npm run
 * bench:template`, a table, or with `--json` one JSON array. Times are the machine's: take the ratios and hold them against the bars.
 */

const target = {
  appId: "2021000000000099",
  callbackUrl: "https://passes.example.com/shop/alipayPass/b",
  merchantName: "商户",
  logoUrl: "https://passes.example.com/l.png",
};
const now = new Date("2026-11-26T04:00:00Z");

interface Figure {
  readonly what: string;
  readonly characters: number;
  readonly p50: number;
  readonly p95: number;
  readonly bar?: number;
  readonly unit: "ms" | "MB";
}

const words = ["每人每天限领一张", "到店出示本券", "不与其他优惠同享", "逾期作废", "满100元可用"];

const figures: Figure[] = [];
const round = (value: number): number => Math.round(value * 1000) / 1000;

function measure(what: string, characters: number, runs: number, work: (run: number) => unknown, bar?: number): void {
  for (let run = 0; run < runs; run += 1) work(run);
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(runs + run);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0);
  figures.push({ what, characters, p50: at(0.5), p95: at(0.95), ...(bar !== undefined && { bar }), unit: "ms" });
}

/** What the designer does at a keystroke in the JSON. */
function whole(text: string): TemplateDocument {
  const document = createDocument(text);
  checkTemplate(document, { ...target, now });
  layout(document.value, { params: sampleParams(inferContract(document.value), now), state: "usable", surface: "detail", now });
  return document;
}

const validate = new Ajv({ strict: false, allErrors: true }).compile(jsonSchema("zh-CN"));

for (const { characters, runs, bar } of [
  { characters: 20_000, runs: 400, bar: 5 },
  { characters: 99_999, runs: 120, bar: 40 },
]) {
  const text = grownTemplate(target, characters);
  measure("JSON.parse", characters, runs, () => JSON.parse(text));
  measure("JSON.parse + ajv", characters, runs, () => validate(JSON.parse(text)));
  measure("parse + rules + contract + layout", characters, runs, () => whole(text), bar);
  const document = createDocument(text);
  measure("  of it parse", characters, runs, () => createDocument(text));
  measure("  of it rules", characters, runs, () => checkTemplate(document, { ...target, now }));
  let history = createHistory(document);
  const title = (run: number): void => {
    const edited = setAt(history.document, "/content/evoucherInfo/title", `标题 ${run}`);
    history = push(history, edited, { gesture: "title", at: run * 1000 });
  };
  measure("setAt with history", characters, runs, title, characters > 50_000 ? 10 : undefined);
}

/** Heap that 500 steps of form edits, insertions and removals hold, read after a collection. */
function historyMegabytes(characters: number): void {
  const collect = globalThis.gc;
  if (!collect) throw new Error("run with node --expose-gc");
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  let history = createHistory(createDocument(grownTemplate(target, characters)));
  const list = "/content/evoucherInfo/einfo/backFields";
  const before = used();
  for (let step = 0; step < 500; step += 1) {
    const { document } = history;
    const unit = { key: `new${step}`, label: "新的一条", value: `${words.join("，")} ${step}` };
    const edits = [
      () => setAt(document, `${list}/${step % 40}/value`, `${words.toReversed().join("，")} ${step}`),
      () => insertAt(document, `${list}/1`, unit),
      () => removeAt(document, `${list}/1`),
    ];
    history = push(history, edits[step % 3]?.() ?? { document, edits: [] }, { gesture: "form", at: step * 1000 });
  }
  const megabytes = round((used() - before) / 1e6);
  if (history.past.length !== 500) throw new Error(`${history.past.length} steps`);
  if (undo(history).history.past.length !== 499) throw new Error("a step was lost");
  figures.push({ what: "500 undo steps", characters, p50: megabytes, p95: megabytes, bar: 20, unit: "MB" });
}
historyMegabytes(99_999);

if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else {
  for (const { what, characters, p50, p95, bar, unit } of figures) {
    const parse = figures.find((figure) => figure.what === "JSON.parse + ajv" && figure.characters === characters);
    const ratio = unit === "ms" && parse ? `  ${(p50 / parse.p50).toFixed(1)} × JSON.parse + ajv` : "";
    const limit = bar === undefined ? "" : `  (bar ${bar} ${unit}: ${p95 <= bar ? "held" : "MISSED"})`;
    const size = characters.toLocaleString("en").padStart(7);
    process.stdout.write(`${size} characters  ${what.padEnd(34)} p50 ${p50} ${unit}  p95 ${p95} ${unit}${ratio}${limit}\n`);
  }
}
