import { isWithin, type Pointer } from "../../json/pointer";
import type { Finding, Rule } from "./rule";
import { isBlank, spotAround, type FieldPlace, type Survey } from "./survey";

/** What Alipay's SDK validators and its documents of the claim flow call required. */

/** The one value that is right for a missing field, when there is one. */
function onlyValue({ options }: Survey, pointer: Pointer, field: FieldPlace["field"]): string | undefined {
  if ("only" in field && field.only !== undefined) return field.only;
  if (pointer === "/content/evoucherInfo/type") return "marketVoucher";
  if (pointer === "/content/evoucherInfo/product") return "free";
  if (pointer === "/content/platform/channelID") return options.appId;
  if (pointer === "/content/merchant/mcallbackUrl") return options.callbackUrl;
  return undefined;
}

function* missing(survey: Survey, required: "always" | "claim"): Iterable<Finding> {
  for (const { field, pointer, node } of survey.fields.filter(({ field, node }) => field.required === required && isBlank(node))) {
    if (survey.options.isBare && !isWithin(pointer, "/content")) continue;
    const value = onlyValue(survey, pointer, field);
    yield {
      pointer,
      spot: node ?? spotAround(survey, pointer),
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
      { set: { "/content/evoucherInfo/title": "  " }, at: "/content/evoucherInfo/title" },
      { remove: ["/content/evoucherInfo/type"], at: "/content/evoucherInfo/type" },
      { set: { "/content/evoucherInfo/product": null }, at: "/content/evoucherInfo/product" },
      { remove: ["/content/evoucherInfo/startDate"], at: "/content/evoucherInfo/startDate" },
      { remove: ["/content/evoucherInfo/endDate"], at: "/content/evoucherInfo/endDate" },
      { remove: ["/content/evoucherInfo/einfo"], at: "/content/evoucherInfo/einfo" },
      { set: { "/content/evoucherInfo/einfo/logoText": "" }, at: "/content/evoucherInfo/einfo/logoText" },
      { remove: ["/content/platform"], at: "/content/platform" },
      { remove: ["/content/fileInfo/formatVersion"], at: "/content/fileInfo/formatVersion" },
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
    bad: [{ remove: ["/content/merchant/mcallbackUrl"], at: "/content/merchant/mcallbackUrl" }],
    good: [{}],
  },
];
