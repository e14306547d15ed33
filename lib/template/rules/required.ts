import { isWithin, type Pointer } from "../../json/pointer";
import {
  CLAIM_TYPE,
  callbackPointer,
  channelPointer,
  einfoPointer,
  endPointer,
  formatVersionPointer,
  logoTextPointer,
  productPointer,
  startPointer,
  titlePointer,
  typePointer,
} from "../pointers";
import type { Finding, Rule } from "./rule";
import { isBlank, type FieldPlace, type Survey } from "./survey";

/** What Alipay's SDK validators and its documents of the claim flow call required. */

/** The one value that is right for a missing field, when there is one. */
function onlyValue({ options }: Survey, pointer: Pointer, field: FieldPlace["field"]): string | undefined {
  if ("only" in field && field.only !== undefined) return field.only;
  if (pointer === typePointer) return CLAIM_TYPE;
  if (pointer === productPointer) return "free";
  if (pointer === channelPointer) return options.appId;
  if (pointer === callbackPointer) return options.callbackUrl;
  return undefined;
}

function* missing(survey: Survey, required: "always" | "claim"): Iterable<Finding> {
  for (const { field, pointer } of survey.fields.filter(({ field, node }) => field.required === required && isBlank(node))) {
    // That the whole file is null is told by structure.kind.
    if (pointer === "") continue;
    if (survey.options.isBare && !isWithin(pointer, "/content")) continue;
    const value = onlyValue(survey, pointer, field);
    yield {
      pointer,
      params: { label: field.label, key: pointer.slice(pointer.lastIndexOf("/") + 1) },
      ...(value !== undefined && { fix: () => ({ edits: survey.setEdits(pointer, value) }) }),
    };
  }
}

const fixLabel = { zh: "填上", en: "Fill it in" };

export const requiredRules: readonly Rule[] = [
  {
    code: "required.field",
    severity: "error",
    scope: "any",
    texts: { zh: "缺少必填的「{label}」（{key}）", en: "“{label}” ({key}) is required" },
    fixLabel,
    check: (survey) => missing(survey, "always"),
    bad: [
      { set: { "/logo": "" }, at: "/logo" },
      { remove: ["/logo"], at: "/logo" },
      { set: { [titlePointer]: "  " }, at: titlePointer },
      { remove: [typePointer], at: typePointer },
      { set: { [productPointer]: null }, at: productPointer },
      { remove: [startPointer], at: startPointer },
      { remove: [endPointer], at: endPointer },
      { remove: [einfoPointer], at: einfoPointer },
      { set: { [logoTextPointer]: "" }, at: logoTextPointer },
      { remove: ["/content/platform"], at: "/content/platform" },
      { remove: [formatVersionPointer], at: formatVersionPointer },
      { remove: ["/content/fileInfo/serialNumber"], at: "/content/fileInfo/serialNumber" },
      { remove: ["/content/merchant/mname"], at: "/content/merchant/mname" },
      { set: { "/content": null }, at: "/content" },
    ],
    good: [{}, { set: { "/icon": null, "/strip": "" } }, { remove: ["/logo"], options: { isBare: true } }],
  },
  {
    code: "required.claim-field",
    severity: "error",
    scope: "claim",
    texts: { zh: "领券流程缺少必填的「{label}」（{key}）", en: "The claim flow needs “{label}” ({key})" },
    fixLabel,
    check: (survey) => missing(survey, "claim"),
    bad: [{ remove: [callbackPointer], at: callbackPointer }],
    good: [{}],
  },
];
