import { createDocument, setAt } from "../lib/template/document";
import { redPacketTemplate } from "../lib/template/starters/red-packet-example";
import type { StarterTarget } from "../lib/template/starters/starter";

const lines = [
  "每人每天限领一张",
  "到店出示本券",
  "不与其他优惠同享",
  "逾期作废",
  "满100元可用",
  "如有疑问请联系客服",
  "节假日通用",
  "请提前一天预约",
];

/** The red packet that grew by entries of terms, each another, as long templates do; white space fills it to the character. */
export function grownTemplate(target: StarterTarget, characters: number): string {
  let document = createDocument(redPacketTemplate(target));
  for (let index = 0; document.text.length < characters - 260; index += 1) {
    const value = Array.from({ length: 12 }, (_, line) => `${line + 1}.${lines[(index + line) % lines.length]};`).join("\n");
    const unit = { key: `terms${index}`, label: `使用须知 ${index}`, value, type: "text" };
    document = setAt(document, "/content/evoucherInfo/einfo/backFields/-", unit).document;
  }
  return document.text.padEnd(characters, " ");
}
