import { findMember } from "../../json/tree";
import { isWeb, readUrl } from "../address";
import { backFieldsPointer, phonePointer } from "../pointers";
import type { Finding, Rule } from "./rule";
import { isBlank, textOf, type Survey } from "./survey";
import { isVariable } from "./variable-text";

/** What an entry needs by its type: a link an address, a phone entry something to dial, an image where it is. */

function* leadlessLinks(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of survey.units.filter(({ member }) => textOf(member("type")) === "url")) {
    const more = member("more");
    if (isBlank((more && findMember(more, "url")?.value) ?? null)) yield { pointer: `${pointer}/more/url` };
  }
}

/** Values that the entry's own type cannot use. */
function* oddValues(survey: Survey, type: "tel" | "image", isFit: (value: string) => boolean): Iterable<Finding> {
  for (const { pointer, member } of survey.units.filter(({ member }) => textOf(member("type")) === type)) {
    const value = textOf(member("value"));
    if (value === null || value.trim() === "" || isVariable(value)) continue;
    if (!isFit(value)) yield { pointer: `${pointer}/value`, params: { value: value.slice(0, 40) } };
  }
}

function* oddPhones(survey: Survey): Iterable<Finding> {
  const phone = survey.text(phonePointer);
  if (phone !== null && phone.trim() !== "" && !isVariable(phone) && !isPhone(phone))
    yield { pointer: phonePointer, params: { value: phone.slice(0, 40) } };
  yield* oddValues(survey, "tel", isPhone);
}

function* undialled(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of survey.units) {
    if (textOf(member("type")) === "tel" && isBlank(member("value")) && !isBlank(member("label"))) yield { pointer: `${pointer}/value` };
  }
}

/** Something to dial: digits, at least three of them, and what people put between them; an extension in words may follow. */
const isPhone = (text: string): boolean => /^\+?[\d\s()（）-]{3,24}(?:[转\s,，x*#]+\d{1,8})?$/i.test(text.trim()) && /\d{3}/.test(text);

function isImage(text: string): boolean {
  const url = readUrl(text.trim());
  return url !== null && isWeb(url);
}

export const unitTypeRules: readonly Rule[] = [
  {
    code: "units.link",
    severity: "warning",
    scope: "any",
    texts: { zh: "类型为链接的一项需要填写 more.url", en: "An entry of the type url needs more.url" },
    check: leadlessLinks,
    bad: [
      { set: { [`${backFieldsPointer}/0/type`]: "url" }, at: `${backFieldsPointer}/0/more/url` },
      { set: { [`${backFieldsPointer}/0`]: { label: "详情", type: "url", more: { url: "" } } }, at: `${backFieldsPointer}/0/more/url` },
    ],
    good: [{ set: { [`${backFieldsPointer}/0`]: { label: "详情", type: "url", more: { url: "https://example.com/" } } } }],
  },
  {
    code: "units.phone",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{value}」不是电话号码，点按后拨不出去", en: "“{value}” is no phone number; a tap could not dial it" },
    check: oddPhones,
    bad: [
      { set: { [phonePointer]: "见门店公告" }, at: phonePointer },
      { set: { [`${backFieldsPointer}/0`]: { label: "客服", value: "在线客服", type: "tel" } }, at: `${backFieldsPointer}/0/value` },
    ],
    good: [
      { set: { [`${backFieldsPointer}/0`]: { label: "客服", value: "0571-88888888转8", type: "tel" } } },
      { set: { [`${backFieldsPointer}/0`]: { label: "客服", value: "+86 400 000 1234", type: "tel" } } },
      { set: { [`${backFieldsPointer}/0`]: { label: "客服", value: "$tel$", type: "tel" } } },
    ],
  },
  {
    code: "units.no-phone",
    severity: "warning",
    scope: "any",
    texts: { zh: "类型为电话的一项没有号码", en: "An entry of the type tel has no number" },
    check: undialled,
    bad: [{ set: { [`${backFieldsPointer}/0`]: { label: "客服", value: "", type: "tel" } }, at: `${backFieldsPointer}/0/value` }],
    good: [{ set: { [`${backFieldsPointer}/0`]: { label: "客服", value: "0571-88888888", type: "tel" } } }],
  },
  {
    code: "units.image",
    severity: "warning",
    scope: "any",
    texts: { zh: "类型为图片的一项，内容应当是图片的网址", en: "The value of an entry of the type image must be the image's address" },
    check: (survey) => oddValues(survey, "image", isImage),
    bad: [{ set: { [`${backFieldsPointer}/0`]: { label: "门店", value: "shop.png", type: "image" } }, at: `${backFieldsPointer}/0/value` }],
    good: [{ set: { [`${backFieldsPointer}/0`]: { label: "门店", value: "https://example.com/shop.png", type: "image" } } }],
  },
];
