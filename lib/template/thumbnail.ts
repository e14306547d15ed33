import type { JsonProblemKind } from "../json/tree";
import { LineTable } from "../json/text-position";
import { parseJson } from "../json/tree";
import { sampleParams, type Contract } from "./contract";
import { layout } from "./layout";
import type { Part } from "./layout-part";
import type { Locale } from "./wording";

export type DrawnText = { text: string; contract: Contract };

export type Thumbnail = {
  /** The card's face; null where nothing of the template could ever be read. */
  screen: Part | null;
  /** Why the draft itself cannot be drawn; then `screen` is what lives at Alipay. */
  broken: { problem: JsonProblemKind; line: number; column: number } | null;
};

/** A template's card with sample values, as the phone draws it. A draft that does not parse shows what was published last. */
export function drawThumbnail(draft: DrawnText, published: DrawnText | null, { now, locale }: { now: Date; locale: Locale }): Thumbnail {
  const draw = (value: unknown, contract: Contract): Part =>
    layout(value, { params: sampleParams(contract, now), state: "usable", surface: "card", now, locale });
  const parsed = parseJson(draft.text);
  if (parsed.ok) return { screen: draw(parsed.value, draft.contract), broken: null };
  const { kind, offset, length } = parsed.problem;
  const { line, column } = new LineTable(draft.text).range(offset, length);
  const last = published && parseJson(published.text);
  return { screen: last?.ok ? draw(last.value, published?.contract ?? draft.contract) : null, broken: { problem: kind, line, column } };
}
