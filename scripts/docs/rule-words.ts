import type { Severity } from "../../lib/template/issue";
import type { Rule } from "../../lib/template/rules/rule";
import type { Wording } from "../../lib/template/wording";

/** Everything the list of rules says around the rules. */

export const introduction: readonly Wording[] = [
  {
    zh: "检查模板的每一条规则，由 [lib/template/rules](../lib/template/rules) 里的代码生成。设计器边写边查，发布前再查一遍；在命令行里是 `npm run -s template -- check 文件…`。",
    en: "Every rule that looks at a template, made of the code in [lib/template/rules](../lib/template/rules). The designer checks while you write and once more before publishing; in a terminal it is `npm run -s template -- check FILE…`.",
  },
  {
    zh: "错误：支付宝的文档标为必填，或它的接口会拒绝，或不是 JSON；有错误的模板不能发布。警告：看起来不对。提示：可以更好。",
    en: "An error is what Alipay's documents call required, what its interfaces refuse, or what is no JSON; a template with one cannot be published. A warning looks wrong. A note could be better.",
  },
  {
    zh: "走领券流程的类型是 `marketVoucher`。其他类型只给提示，但破坏 JSON 本身的一律是错误。例子里只写出与红包示例模板不同的部分，`{…}` 是会填上的内容。",
    en: "The type of the claim flow is `marketVoucher`. Other types get notes only, save for what breaks the JSON itself, which is an error everywhere. Examples show what differs from the red-packet example; `{…}` is filled in.",
  },
];

export const severities: Record<Severity, Wording> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  note: { zh: "提示", en: "note" },
};

export const scopes: Record<Rule["scope"], Wording> = {
  json: { zh: "所有类型", en: "every type" },
  any: { zh: "领券流程；其他类型为提示", en: "the claim flow; other types get a note" },
  claim: { zh: "只有领券流程", en: "the claim flow alone" },
};

/** Families by the first part of their codes; one without a name here goes by that. */
export const families: Readonly<Record<string, Wording | undefined>> = {
  structure: { zh: "结构", en: "Structure" },
  keys: { zh: "键名", en: "Keys" },
  required: { zh: "必填", en: "Required" },
  values: { zh: "取值", en: "Values" },
  lengths: { zh: "长度", en: "Lengths" },
  cross: { zh: "互相对应", en: "What must agree" },
  operations: { zh: "核销与跳转", en: "Redeem and links" },
  units: { zh: "信息项", en: "Entries" },
  variables: { zh: "变量", en: "Variables" },
  texts: { zh: "文字", en: "Texts" },
  looks: { zh: "外观", en: "Looks" },
  meaning: { zh: "含义", en: "Meaning" },
};

export const words = {
  title: { zh: "检查规则", en: "The rules" },
  fix: { zh: "一键修正", en: "Fix" },
  example: { zh: "例", en: "Example" },
  removed: { zh: "删去", en: "without" },
  contract: { zh: "变量的来源", en: "the contract" },
  options: { zh: "检查时给出", en: "checked against" },
  says: { zh: "显示", en: "It says" },
  separator: { zh: "；", en: "; " },
  colon: { zh: "：", en: ": " },
  dot: { zh: " · ", en: " · " },
} as const satisfies Record<string, Wording>;
