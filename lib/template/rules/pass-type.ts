import { CLAIM_TYPE, formatVersionPointer, productPointer, typePointer } from "../pointers";
import { templateSchema } from "../schema";
import { isClaimTemplate } from "./claim-type";
import type { Rule } from "./rule";
import { isBlank } from "./survey";

/** What kind of pass a template makes: type, format version and product. */

const knownProducts: ReadonlySet<string> = new Set(
  templateSchema.fields.content.fields.evoucherInfo.fields.product.choices.map(({ value }) => value),
);
/** Of the newer API (NET); the claim flow's own samples say free. */
const claimProducts: ReadonlySet<string> = new Set(["free", "market", "price"]);

export const passTypeRules: readonly Rule[] = [
  {
    code: "values.type",
    severity: "error",
    scope: "claim",
    texts: {
      zh: "没有「{value}」这种类型，领券流程使用 marketVoucher",
      en: "There is no type “{value}”; the claim flow uses marketVoucher",
    },
    fixLabel: { zh: "改为 marketVoucher", en: "Use marketVoucher" },
    *check({ text, setEdits }) {
      const value = text(typePointer);
      if (value === null || value.trim() === "" || value === CLAIM_TYPE) return;
      yield { pointer: typePointer, params: { value }, fix: () => ({ edits: setEdits(typePointer, CLAIM_TYPE) }) };
    },
    bad: [
      { set: { [typePointer]: "marketVouchers" }, at: typePointer },
      { set: { [typePointer]: "marketVoucher " }, at: typePointer },
    ],
    good: [{}, { set: { [typePointer]: "coupon" } }],
  },
  {
    code: "values.other-type",
    severity: "note",
    scope: "any",
    texts: {
      zh: "类型「{value}」不走领券流程：原样保留，只给提示；能领取的券使用 marketVoucher",
      en: "The type “{value}” is outside the claim flow: kept as it is, with notes only; passes that can be claimed use marketVoucher",
    },
    *check(survey) {
      const value = survey.text(typePointer);
      if (value !== null && !isClaimTemplate(survey)) yield { pointer: typePointer, params: { value } };
    },
    bad: [{ set: { [typePointer]: "boardingPass" }, at: typePointer }],
    good: [{}],
  },
  {
    code: "values.format-version",
    severity: "error",
    scope: "claim",
    texts: { zh: '领券流程的格式版本必须是 "4"，不能是变量', en: 'The claim flow\'s format version must be "4" and no variable' },
    fixLabel: { zh: '改为 "4"', en: 'Use "4"' },
    *check({ node, setEdits }) {
      const version = node(formatVersionPointer);
      if (!version || isBlank(version) || version.type === "object" || version.type === "array") return;
      if (version.value !== "4" && version.value !== 4)
        yield { pointer: formatVersionPointer, fix: () => ({ edits: setEdits(formatVersionPointer, "4") }) };
    },
    bad: [
      { set: { [formatVersionPointer]: "2" }, at: formatVersionPointer },
      { set: { [formatVersionPointer]: "$version$" }, at: formatVersionPointer },
    ],
    good: [{ set: { [formatVersionPointer]: 4 } }],
  },
  {
    code: "values.product",
    severity: "warning",
    scope: "claim",
    texts: {
      zh: "领券流程的产品是 free（或 market、price），不是「{product}」",
      en: "The claim flow's product is free (or market, price), not “{product}”",
    },
    fixLabel: { zh: "改为 free", en: "Use free" },
    *check({ text, setEdits }) {
      const product = text(productPointer);
      if (product === null || !knownProducts.has(product) || claimProducts.has(product)) return;
      yield { pointer: productPointer, params: { product }, fix: () => ({ edits: setEdits(productPointer, "free") }) };
    },
    bad: [{ set: { [productPointer]: "movie" }, at: productPointer }],
    good: [{}, { set: { [productPointer]: "price" } }],
  },
];
