import { CLAIM_TYPE, formatVersionPointer, typePointer } from "../pointers";
import { templateSchema } from "../schema";
import type { Survey } from "./survey";

const knownTypes: ReadonlySet<string> = new Set(
  templateSchema.fields.content.fields.evoucherInfo.fields.type.choices.map(({ value }) => value),
);

/**
 * Whether the rules of the claim flow hold in full. Yes for marketVoucher; and where the type is missing, no text or unknown, by the
 * format: only marketVoucher has 4, only older types have 1 and 2.
 */
export function isClaimTemplate({ node, text }: Survey): boolean {
  const type = text(typePointer)?.trim();
  if (type === CLAIM_TYPE) return true;
  const version = node(formatVersionPointer);
  const format = version?.type === "string" || version?.type === "number" ? String(version.value).trim() : "";
  return type ? format === "4" && !knownTypes.has(type) : format !== "1" && format !== "2";
}
