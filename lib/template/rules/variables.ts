import { findVariable, SERIAL_NUMBER, type Contract, type VariableContract } from "../contract";
import { inferContract } from "../contract-guess";
import { readDateTime } from "../time";
import { channelPointer, serialPointer, startPointer, titlePointer } from "../pointers";
import { isClaimTemplate } from "./claim-type";
import type { Finding, Rule } from "./rule";
import { isBlank, type Survey } from "./survey";
import { foreignSlot, isVariable, oddVariable, openVariable, partialVariable } from "./variable-text";

/** Placeholders (`$name$`) and the contract that fills them. */

const wholeSerial = `$${SERIAL_NUMBER}$`;

/** Names that Alipay's newer templates fill themselves [O: NET]. */
const isReserved = (name: string): boolean => name === "channelID" || name.startsWith("_r_");

const texts = ({ strings }: Survey, isFound: (text: string) => boolean): Finding[] =>
  strings.filter(({ node }) => isFound(node.value)).map(({ node, pointer }) => ({ pointer, params: { text: node.value.slice(0, 60) } }));

function* sourceless(survey: Survey): Iterable<Finding> {
  const { document } = survey;
  let inferred: Contract | undefined;
  const fix = () => ({ edits: [], contract: (inferred ??= inferContract(document.value, document.contract)) });
  for (const { name, pointers } of survey.variables) {
    if (name === SERIAL_NUMBER) continue;
    const entry = findVariable(document.contract, name);
    if (!entry) yield { pointer: pointers[0] ?? "", params: { name }, fix };
    else if (entry.source.type === "server") yield { pointer: pointers[0] ?? "", params: { name } };
  }
}

function* undatedDates(survey: Survey): Iterable<Finding> {
  const dates = new Set(survey.fieldsOf("date-time").map(({ pointer }) => pointer));
  for (const { name, pointers } of survey.variables) {
    const source = findVariable(survey.document.contract, name)?.source;
    if (source?.type !== "generated" && (source?.type !== "fixed" || readDateTime(source.value))) continue;
    for (const pointer of pointers) if (dates.has(pointer)) yield { pointer, params: { name } };
  }
}

const fixed = (value: string): VariableContract => ({ meaning: "", kind: "text", source: { type: "fixed", value }, sample: value });

export const variableRules: readonly Rule[] = [
  {
    code: "variables.serial-number",
    severity: "error",
    scope: "claim",
    texts: {
      zh: "券编号必须恰好是 $serialNumber$：固定的编号在第二次领取时会重复",
      en: "The serial number must be exactly $serialNumber$: a fixed one collides with the second claim",
    },
    fixLabel: { zh: "改为 $serialNumber$", en: "Use $serialNumber$" },
    *check({ node, setEdits }) {
      const serial = node(serialPointer);
      if (!serial || isBlank(serial) || (serial.type === "string" && serial.value === wholeSerial)) return;
      yield { pointer: serialPointer, fix: () => ({ edits: setEdits(serialPointer, wholeSerial) }) };
    },
    bad: [
      { set: { [serialPointer]: "20260101000001" }, at: serialPointer },
      { set: { [serialPointer]: "$serialnumber$" }, at: serialPointer },
      { set: { [serialPointer]: "AS$serialNumber$" }, at: serialPointer },
    ],
    good: [{}],
  },
  {
    code: "variables.partial",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "变量要独占整个值，夹在「{text}」里的变量可能不会被替换",
      en: "A variable must be the whole value; inside of “{text}” it may not be replaced",
    },
    check: (survey) => texts(survey, (text) => partialVariable.test(text) && !isVariable(text)),
    bad: [{ set: { [titlePointer]: "领取$amount$元红包" }, at: titlePointer }],
    good: [{ set: { [titlePointer]: "$title$" } }, { set: { [titlePointer]: "$5 红包，满 $50 可用" } }],
  },
  {
    code: "variables.open",
    severity: "warning",
    scope: "any",
    texts: { zh: "「{text}」少了一个 $：变量两边都要有", en: "“{text}” lacks a $: a variable has one on either side" },
    check: (survey) => texts(survey, (text) => openVariable.test(text)),
    bad: [
      { set: { [titlePointer]: "$title" }, at: titlePointer },
      { set: { [titlePointer]: "title$" }, at: titlePointer },
    ],
    good: [{ set: { [titlePointer]: "$5" } }],
  },
  {
    code: "variables.name",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "「{text}」不是变量：名称只能用字母、数字和下划线，且不以数字开头",
      en: "“{text}” is no variable: a name has letters, digits and underscores, and no digit first",
    },
    check: (survey) => texts(survey, (text) => oddVariable.test(text) && !isVariable(text)),
    bad: [
      { set: { [titlePointer]: "$active Time$" }, at: titlePointer },
      { set: { [titlePointer]: "$$" }, at: titlePointer },
      { set: { [titlePointer]: "$有效期$" }, at: titlePointer },
    ],
    good: [{ set: { [titlePointer]: "$_title1$" } }],
  },
  {
    code: "variables.foreign",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "「{text}」是别的模板语言的占位符，支付宝不会替换，请写作 $name$",
      en: "“{text}” is a slot of another template language; Alipay does not fill it: write $name$",
    },
    check: (survey) => texts(survey, (text) => foreignSlot.test(text)),
    bad: [
      { set: { [titlePointer]: "{{title}}" }, at: titlePointer },
      { set: { [titlePointer]: "红包${amount}元" }, at: titlePointer },
      { set: { [titlePointer]: "红包{0}元" }, at: titlePointer },
      { set: { [titlePointer]: "%s元红包" }, at: titlePointer },
      { set: { [titlePointer]: "＄title＄" }, at: titlePointer },
    ],
    good: [{ set: { [titlePointer]: "{限时}" } }, { set: { [titlePointer]: "满100减20%起" } }],
  },
  {
    code: "variables.reserved",
    severity: "warning",
    scope: "any",
    texts: { zh: "${name}$ 是支付宝保留的变量名，请换一个", en: "${name}$ is a name that Alipay keeps for itself; choose another" },
    *check(survey) {
      // Older templates are advised to make the channel id a variable; the claim flow has cross.channel for it.
      const channel = isClaimTemplate(survey) ? null : channelPointer;
      for (const { name, pointers } of survey.variables) {
        if (isReserved(name)) yield* pointers.filter((at) => at !== channel).map((pointer) => ({ pointer, params: { name } }));
      }
    },
    bad: [{ set: { [titlePointer]: "$_r_brand_id$" }, at: titlePointer }],
    good: [{ set: { [titlePointer]: "$brand_id$" } }],
  },
  {
    code: "variables.no-source",
    severity: "error",
    scope: "claim",
    texts: {
      zh: "变量 ${name}$ 没有取值来源，发券会失败：请在「变量」里设置",
      en: "The variable ${name}$ has no source, so issuing would fail: set one under “Variables”",
    },
    fixLabel: { zh: "加入变量表", en: "Add it to the variables" },
    check: sourceless,
    bad: [
      { set: { [titlePointer]: "$title$" }, contract: { variables: {} }, at: titlePointer },
      {
        set: { [titlePointer]: "$title$" },
        contract: { variables: { title: { ...fixed(""), source: { type: "server" } } } },
        at: titlePointer,
      },
    ],
    good: [{ set: { [titlePointer]: "$title$" } }, {}],
  },
  {
    code: "variables.date-source",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "变量 ${name}$ 用作日期，但它的取值不是 yyyy-MM-dd HH:mm:ss",
      en: "The variable ${name}$ stands for a date, but its value is none (yyyy-MM-dd HH:mm:ss)",
    },
    check: undatedDates,
    bad: [
      {
        set: { [startPointer]: "$from$" },
        contract: { variables: { from: fixed("明天"), expireTime: fixed("2026-11-24 00:00:00"), serialNumber: fixed("") } },
        at: startPointer,
      },
    ],
    good: [{}],
  },
  {
    code: "variables.link-only",
    severity: "warning",
    scope: "claim",
    texts: {
      zh: "变量 ${name}$ 的值要由领取链接带来，领取组件的回调不带：这样的领取都会被拒绝。请在「变量」里改为固定值、按领取时间计算或随机生成",
      en: "The variable ${name}$ waits for a value of the claim link, which the claim component's callback does not bring: such claims are refused. Under “Variables”, make it fixed, counted from the claim, or random",
    },
    *check(survey) {
      for (const { name, pointers } of survey.variables) {
        if (findVariable(survey.document.contract, name)?.source.type === "link") yield { pointer: pointers[0] ?? "", params: { name } };
      }
    },
    bad: [{ set: { [titlePointer]: "$title$" }, at: titlePointer }],
    good: [{ set: { [titlePointer]: "$title$" }, contract: { variables: { title: fixed("红包") } } }],
  },
];
