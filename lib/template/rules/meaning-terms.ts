import { findMember } from "../../json/tree";
import {
  backFieldsPointer,
  einfoPointer,
  merchantPointer,
  operationPointer,
  phonePointer,
  presentPointer,
  termsPointer,
} from "../pointers";
import type { Finding, Rule } from "./rule";
import { spotWithin } from "./prose";
import { isBlank, listItems, spotAround, textOf, type ListItem, type Survey } from "./survey";

/** What terms should say, and what they say that the pass does not do. */

const termsLabel = /须知|说明|规则|细则|条款|详情|限制|注意|条件|范围/;
/** Entries that are about something else, however long. */
const otherLabel = /电话|客服|热线|联系|地址|门店|网点/;
/** The shortest thing one could call a rule. */
const SHORTEST_TERM = 6;

function isTerms({ member, pointer }: ListItem): boolean {
  const label = textOf(member("label")) ?? "";
  const value = member("value");
  const more = member("more");
  const isFilled = !isBlank(value) || !isBlank((more && findMember(more, "url")?.value) ?? null);
  if (termsLabel.test(label)) return isFilled;
  const type = textOf(member("type")) ?? "text";
  return (
    pointer.startsWith(backFieldsPointer) &&
    type === "text" &&
    !otherLabel.test(label) &&
    (textOf(value)?.trim().length ?? 0) >= SHORTEST_TERM
  );
}

function* missingTerms(survey: Survey): Iterable<Finding> {
  if (survey.node(einfoPointer)?.type !== "object") return;
  let empty: ListItem | undefined;
  for (const unit of survey.units) {
    if (isTerms(unit)) return;
    if (termsLabel.test(textOf(unit.member("label")) ?? "")) empty ??= unit;
  }
  if (empty) yield { pointer: `${empty.pointer}/value`, spot: empty.member("value") ?? empty.node };
  else yield { pointer: backFieldsPointer, spot: spotAround(survey, `${backFieldsPointer}/-`) };
}

const contactWords =
  /电话|客服|热线|联系|咨询|拨打|致电|公众号|微信|邮箱|(?<!\d)(?:1[3-9]\d{9}|400-?\d{3,4}-?\d{3,4}|0\d{2,3}-\d{7,8})(?!\d)|[\w.]@[\w-]+\./;

function* missingContact(survey: Survey): Iterable<Finding> {
  const tel = survey.node(phonePointer);
  if (survey.node(merchantPointer)?.type !== "object" || !isBlank(tel)) return;
  const isTel = ({ member }: ListItem): boolean => textOf(member("type")) === "tel" && !isBlank(member("value"));
  const isShopTel = survey.strings.some(({ key, node }) => key === "tel" && node.value.trim() !== "");
  if (isShopTel || contactWords.test(survey.prose.text) || survey.units.some(isTel)) return;
  yield { pointer: phonePointer };
}

const presenting = /转赠|赠送(?=给?(?:他人|好友|朋友))/g;
/** 不得为他人付款或转赠: what comes before it, up to a break. */
const mayNot = /(?:不可|不得|不能|不支持|不允许|不予|禁止|请勿|严禁|无法|谢绝|不)[^。；;，,！!\n\0]{0,8}$/;
const may = /(?:可以?|支持|允许|能)[^不勿禁无。；;，,！!\n\0]{0,6}$/;

/** What the texts say of giving away, where all of them say the same. */
function saidOfPresenting(survey: Survey): { may: boolean; said: string } | null {
  const { text } = survey.prose;
  let told: { may: boolean; said: string } | null = null;
  for (const { 0: word, index } of text.matchAll(presenting)) {
    const lead = text.slice(Math.max(0, index - 12), index);
    const found = mayNot.exec(lead) ?? may.exec(lead);
    if (!found) continue;
    const isAllowed = !mayNot.test(lead);
    if (told && told.may !== isAllowed) return null;
    told ??= { may: isAllowed, said: found[0] + word };
  }
  return told;
}

function* contradictedPresent(survey: Survey): Iterable<Finding> {
  const node = survey.node(presentPointer);
  const canPresent = node?.type === "boolean" ? node.value : node?.type === "string" ? { true: true, false: false }[node.value] : undefined;
  const told = canPresent === undefined ? null : saidOfPresenting(survey);
  if (!told || told.may === canPresent) return;
  yield {
    pointer: presentPointer,
    params: { said: told.said, value: String(canPresent) },
    fix: () => ({ edits: survey.setEdits(presentPointer, told.may) }),
  };
}

const showCode = /(?:出示|凭|扫描?|提供)(?:本|此|该|您的|券面|核销|兑换|入场|下方|上方|的)*(?:二维码|条形码|条码|核销码|兑换码|券码)/g;
/** Formats of `operation` that show something to scan or to read out; `text` and `img` may. */
const codeless: ReadonlySet<string | null> = new Set(["url", "app", null]);

function* missingCode(survey: Survey): Iterable<Finding> {
  const { prose } = survey;
  const operations = [...listItems(survey, operationPointer)];
  if (operations.some(({ member }) => !codeless.has(textOf(member("format"))))) return;
  for (const { 0: said, index } of prose.text.matchAll(showCode)) {
    const found = prose.at(index);
    if (!found) continue;
    yield { pointer: found.place.pointer, spot: spotWithin(survey, found.place.node, found.index, said.length), params: { said } };
    return;
  }
}

const plainTerms = "1.每人限领1张；\n2.不与其他优惠同享。";

export const termsRules: readonly Rule[] = [
  {
    code: "meaning.terms",
    severity: "note",
    scope: "claim",
    texts: {
      zh: "没有使用须知：写明怎样使用、不能用于什么、有效期多长",
      en: "There are no terms: say how the pass is used, what it is not for and how long it holds",
    },
    check: missingTerms,
    bad: [
      { set: { [backFieldsPointer]: [] }, at: backFieldsPointer },
      { remove: [backFieldsPointer], at: backFieldsPointer },
      { set: { [termsPointer]: " " }, at: termsPointer },
      { set: { [`${backFieldsPointer}/0`]: { label: "适用门店", value: "龙井路18号，翠苑路6号", type: "text" } }, at: backFieldsPointer },
      { set: { [`${backFieldsPointer}/0`]: { label: "客服电话", value: "0571-86650011", type: "tel" } }, at: backFieldsPointer },
    ],
    good: [
      {},
      { set: { [`${backFieldsPointer}/0/label`]: "" } },
      {
        set: {
          [backFieldsPointer]: [],
          [`${einfoPointer}/customFields`]: [{ label: "详细说明", type: "url", value: "", more: { url: "https://example.com/terms" } }],
        },
      },
      { set: { [termsPointer]: "$terms$" } },
    ],
  },
  {
    code: "meaning.contact",
    severity: "note",
    scope: "claim",
    texts: {
      zh: "没有留下联系方式：填写商户电话，或在使用须知里写明怎样联系",
      en: "There is no way to get in touch: give the merchant's phone, or say in the terms how to",
    },
    check: missingContact,
    bad: [
      { set: { [termsPointer]: plainTerms }, at: phonePointer },
      { set: { [termsPointer]: plainTerms, [phonePointer]: "" }, at: phonePointer },
    ],
    good: [
      {},
      { set: { [termsPointer]: plainTerms, [phonePointer]: "0571-86650011" } },
      { set: { [termsPointer]: plainTerms, [`${backFieldsPointer}/-`]: { label: "门店", value: "$phone$", type: "tel" } } },
      { set: { [termsPointer]: plainTerms, "/content/evoucherInfo/locations": [{ addr: "龙井路18号", tel: "95123" }] } },
      { set: { [termsPointer]: `${plainTerms}详询 0571-86650011。` } },
    ],
  },
  {
    code: "meaning.present",
    severity: "note",
    scope: "any",
    texts: {
      zh: "文字里写「{said}」，而能否转赠（canPresent）是 {value}",
      en: "The texts say “{said}”, but whether the pass may be given away (canPresent) is {value}",
    },
    fixLabel: { zh: "按文字修改 canPresent", en: "Set canPresent as the texts say" },
    check: contradictedPresent,
    bad: [
      { set: { [presentPointer]: true }, at: presentPointer },
      { set: { [termsPointer]: "本券可转赠好友，请联系客服。" }, at: presentPointer },
      { set: { [presentPointer]: "true", [termsPointer]: "不支持提现、转赠。" }, at: presentPointer },
    ],
    good: [
      {},
      { set: { [presentPointer]: true, [termsPointer]: "支持转赠他人，请联系客服。" } },
      { set: { [presentPointer]: true, [termsPointer]: "转赠后不可撤回，请联系客服。" } },
      { set: { [termsPointer]: "未使用的券可转赠，已使用的不可转赠。" } },
    ],
  },
  {
    code: "meaning.code",
    severity: "note",
    scope: "any",
    texts: {
      zh: "文字里写「{said}」，但券上没有码：在「核销与跳转」里加上",
      en: "The texts say “{said}”, but the pass shows no code: add one under “Redeem and links”",
    },
    check: missingCode,
    bad: [{ set: { [termsPointer]: "到店出示二维码核销，请联系客服。" }, at: termsPointer }],
    good: [
      {},
      { set: { [termsPointer]: "到店出示二维码核销。", "/content/evoucherInfo/operation/0": { format: "qrcode", message: "$code$" } } },
      { set: { [termsPointer]: "扫描桌上的二维码点单，请联系客服。" } },
    ],
  },
];
