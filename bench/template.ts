import { createDocument, setAt, type TemplateDocument } from "../lib/template/document";
import { createHistory, push } from "../lib/template/history";
import { layout } from "../lib/template/layout";
import { sampleParams } from "../lib/template/contract";
import { checkTemplate } from "../lib/template/rules/check";
import { redPacketTemplate } from "../lib/template/starters/red-packet-example";

/** Prints what the designer's inner loop costs. `npx tsx bench/template.ts`; figures are the machine's, take the ratios. */

const target = {
  appId: "2021000000000099",
  callbackUrl: "https://passes.example.com/shop/alipayPass/b",
  merchantName: "商户",
  logoUrl: "https://passes.example.com/l.png",
};

/** The red packet grown to a length by entries of terms, as long templates are. */
function grown(length: number): string {
  let document = createDocument(redPacketTemplate(target));
  const unit = { label: "使用须知", value: "每人每天限领一张，不与其他优惠同享，如有疑问请联系客服。".repeat(4), type: "text" };
  while (document.text.length < length - 250) document = setAt(document, "/content/evoucherInfo/einfo/backFields/-", unit).document;
  return document.text;
}

function measure(name: string, runs: number, work: (run: number) => unknown): void {
  for (let run = 0; run < runs / 5; run += 1) work(run);
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  process.stdout.write(`${name.padEnd(58)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms\n`);
}

function whole(text: string): TemplateDocument {
  const document = createDocument(text);
  checkTemplate(document, target);
  layout(document.value, { params: sampleParams(document.contract, new Date()), state: "usable", surface: "detail", now: new Date() });
  return document;
}

for (const [length, runs] of [
  [20_000, 300],
  [99_999, 100],
] as const) {
  const text = grown(length);
  const size = `${text.length.toLocaleString("en")} characters`;
  measure(`${size}: JSON.parse`, runs, () => JSON.parse(text));
  measure(`${size}: parse`, runs, () => createDocument(text));
  measure(`${size}: parse + contract + rules + layout`, runs, () => whole(text));
  const document = createDocument(text);
  let history = createHistory(document);
  measure(`${size}: setAt with history`, runs, (run) => {
    history = push(history, setAt(history.document, "/content/evoucherInfo/title", `标题 ${run}`), { gesture: "title", at: run * 1000 });
  });
}
