import { findField } from "../schema";
import type { JsonNode } from "../../json/tree";
import type { Wording } from "../wording";
import { einfoPointer, logoTextPointer, termsPointer, titlePointer } from "../pointers";
import { readAmounts, type Amount } from "./amount-text";
import { foldDigits } from "./number-text";
import { spotWithin, type TextPlace } from "./prose";
import type { Finding, Rule } from "./rule";
import { textOf, type Survey } from "./survey";

/** What the pass promises: title, main title, subtitle and terms have to say the same. */

/** Where a bare 200元 is what the voucher is worth; elsewhere it may be anything. */
const headlines = [titlePointer, logoTextPointer, `${einfoPointer}/discountContent`];
const lines = ["secondLogoText", "useLimitDesc", "discountNotice"].map((key) => `${einfoPointer}/${key}`);
/** A price is what a headline asks for the goods it names: 88元双人餐. */
const kinds = ["benefit", "price", "threshold", "discount"] as const;
type Kind = (typeof kinds)[number];

/** A text that names one amount of a kind, and no other. */
interface Witness extends Amount {
  readonly place: TextPlace;
  readonly label: Wording;
  /** Every amount in the text, whatever it is: a text that names the others' amount as well contradicts nobody. */
  readonly amounts: readonly Amount[];
}

/** A text with amounts in it. */
interface Told {
  readonly place: TextPlace;
  readonly label: Wording;
  readonly isHeadline: boolean;
  readonly amounts: readonly Amount[];
}

/** While a person types, all texts but one stay as they were. */
const read = new Map<string, readonly Amount[]>();
const MAX_KEPT = 500;
const LONGEST_KEPT = 2_000;

function amountsOf(node: JsonNode | null): readonly Amount[] {
  if (node?.type !== "string") return [];
  const { value } = node;
  const known = read.get(value);
  if (known) return known;
  const amounts = readAmounts(foldDigits(value));
  if (read.size >= MAX_KEPT) read.clear();
  if (value.length <= LONGEST_KEPT) read.set(value, amounts);
  return amounts;
}

function* toldTexts(survey: Survey): Iterable<Told> {
  for (const pointer of [...headlines, ...lines]) {
    const node = survey.node(pointer);
    const amounts = amountsOf(node);
    const label = findField(pointer)?.label;
    if (node?.type !== "string" || !label || amounts.length === 0) continue;
    yield { place: { pointer, node }, label, isHeadline: headlines.includes(pointer), amounts };
  }
  for (const { pointer, member } of survey.units) {
    const node = member("value");
    const amounts = amountsOf(node);
    if (node?.type !== "string" || amounts.length === 0) continue;
    const label = textOf(member("label"))?.trim();
    yield { place: { pointer: `${pointer}/value`, node }, label: label ? { zh: label, en: label } : terms, isHeadline: false, amounts };
  }
}

const terms: Wording = { zh: "使用须知", en: "terms" };

/** Beside an amount that is all a headline says there may stand this much. */
const MOST_BESIDE = 2;

function isOf(kind: Kind, amount: Amount, { place, isHeadline }: Told): boolean {
  if (kind === "price") return isHeadline && amount.kind === "plain";
  if (amount.kind === kind) return true;
  return kind === "benefit" && isHeadline && amount.kind === "plain" && place.node.value.length - amount.length <= MOST_BESIDE;
}

function witnessOf(told: Told, kind: Kind): Witness | null {
  const { amounts } = told;
  const first = amounts.find((amount) => isOf(kind, amount, told));
  if (!first || amounts.some((amount) => amount.kind === "several" || (amount.value !== first.value && isOf(kind, amount, told))))
    return null;
  return { ...first, place: told.place, label: told.label, amounts };
}

/**
 * Who contradicts whom. Where most texts agree, the others are wrong; where one stands against one, nobody knows which, and both are told.
 */
function* contradictions(witnesses: readonly Witness[]): Iterable<{ witness: Witness; other: Witness }> {
  const counts = new Map<number, number>();
  for (const { value } of witnesses) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size < 2) return;
  const most = Math.max(...counts.values());
  const leaders = [...counts].filter(([, count]) => count === most).map(([value]) => value);
  for (const witness of witnesses) {
    if (leaders.length === 1 && leaders[0] === witness.value) continue;
    const other = witnesses.find(
      (each) =>
        each.value !== witness.value &&
        (leaders.length > 1 || each.value === leaders[0]) &&
        !names(witness, each.value) &&
        !names(each, witness.value),
    );
    if (other) yield { witness, other };
  }
}

const names = ({ amounts }: Witness, amount: number): boolean => amounts.some(({ value }) => value === amount);

const said = ({ place, index, length }: Witness): string => place.node.value.slice(index, index + length).trim();

/** Whether two values of a kind are named at all; mostly they are not. */
function mayContradict(told: readonly Told[], kind: Kind): boolean {
  let first: number | undefined;
  return told.some(({ amounts }) =>
    amounts.some((amount) => {
      if (amount.kind !== kind && amount.kind !== "plain") return false;
      first ??= amount.value;
      return amount.value !== first;
    }),
  );
}

function* contradictingAmounts(survey: Survey): Iterable<Finding> {
  const told = [...toldTexts(survey)];
  const found = new Set<TextPlace>();
  for (const kind of kinds.filter((each) => mayContradict(told, each))) {
    const witnesses = told.flatMap((text) => witnessOf(text, kind) ?? []);
    for (const { witness, other } of contradictions(witnesses)) {
      if (kind === "price" && found.has(witness.place)) continue;
      found.add(witness.place);
      yield {
        pointer: witness.place.pointer,
        spot: spotWithin(survey, witness.place.node, witness.index, witness.length),
        params: { said: said(witness), label: other.label, other: said(other) },
      };
    }
  }
}

export const amountRules: readonly Rule[] = [
  {
    code: "meaning.amount",
    severity: "note",
    scope: "any",
    texts: {
      zh: "这里写「{said}」，「{label}」写「{other}」，金额或折扣不一致",
      en: "“{said}” here, but “{other}” in “{label}”: the two do not agree",
    },
    check: contradictingAmounts,
    bad: [
      { set: { [logoTextPointer]: "100元购物红包" }, at: logoTextPointer },
      { set: { [titlePointer]: "福利领取￥1,000.00购物红包" }, at: titlePointer },
      { set: { [termsPointer]: "1.100元购物红包每人限领1张。" }, at: termsPointer },
      { set: { [titlePointer]: "满100减20", [logoTextPointer]: "满200减20" }, at: logoTextPointer },
      { set: { [titlePointer]: "满100减20", [logoTextPointer]: "20元券", [termsPointer]: "单笔消费满200元可用。" }, at: termsPointer },
      { set: { [titlePointer]: "无门槛20元券", [logoTextPointer]: "20元", [termsPointer]: "满100元可用。" }, at: termsPointer },
      { set: { [titlePointer]: "全场8.5折", [logoTextPointer]: "八折" }, at: logoTextPointer },
      { set: { [titlePointer]: "全场85折", [logoTextPointer]: "8.5折", [termsPointer]: "1.凭券享9折优惠。" }, at: termsPointer },
      { set: { [titlePointer]: "88元双人餐", [logoTextPointer]: "双人餐68元" }, at: logoTextPointer },
      { set: { [titlePointer]: "二百元购物红包", [logoTextPointer]: "100元" }, at: titlePointer },
    ],
    good: [
      {},
      { set: { [titlePointer]: "最高200元购物红包", [logoTextPointer]: "100元红包" } },
      {
        set: {
          [titlePointer]: "满100减20",
          [logoTextPointer]: "20元券",
          [termsPointer]: "满100元可用，订单满88元包邮，原价299元的商品除外。",
        },
      },
      { set: { [titlePointer]: "全场85折", [logoTextPointer]: "8.5折" } },
      { set: { [titlePointer]: "35元新人礼包", [logoTextPointer]: "35元礼包", [termsPointer]: "内含10元券2张、5元券3张。" } },
      { set: { [titlePointer]: "35元礼包", [logoTextPointer]: "35元", [termsPointer]: "含10元券等，合计35元。" } },
      { set: { [titlePointer]: "满100减10，满200减30", [logoTextPointer]: "满100减10" } },
      { set: { [titlePointer]: "88元双人餐", [logoTextPointer]: "立减80元" } },
      { set: { [titlePointer]: "$title$", [logoTextPointer]: "100元" } },
      { set: { [`${einfoPointer}/originPrice`]: "299元" } },
    ],
  },
];
