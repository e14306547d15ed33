import type { Field } from "../field";
import { findMember, type ObjectMember } from "../../json/tree";
import { childPointer, parentPointer, type Pointer } from "../../json/pointer";
import { templateSchema } from "../schema";
import { isSlip } from "./edit-distance";
import type { Finding, Rule } from "./rule";
import type { Survey } from "./survey";

/** Keys that no table knows are kept, for the template language is open; a few of them are known ones gone wrong. */

/** Keys of one object that are looked at; a template that has more is no person's slip. */
const MAX_KEYS = 200;

interface StrayKey {
  readonly pointer: Pointer;
  readonly holder: Pointer;
  readonly member: ObjectMember;
  /** The known key of the holder that was meant and that it does not have; undefined when none comes close. */
  readonly meant: string | undefined;
}

function strayKeys({ fieldsOf }: Survey): StrayKey[] {
  return fieldsOf("object").flatMap(({ field, pointer, node }) => {
    if (field.kind !== "object" || node?.type !== "object") return [];
    const strays = node.members.slice(0, MAX_KEYS).filter(({ key }) => !Object.hasOwn(field.fields, key));
    return strays.map((member) => {
      const meant = Object.keys(field.fields).find((known) => isSlip(member.key, known) && !findMember(node, known));
      return { pointer: childPointer(pointer, member.key), holder: pointer, member, meant };
    });
  });
}

const keySpot = ({ keyOffset, keyLength }: ObjectMember) => ({ offset: keyOffset, length: keyLength });

function* misspelt(survey: Survey): Iterable<Finding> {
  for (const { pointer, member, meant } of strayKeys(survey)) {
    if (meant === undefined) continue;
    yield {
      pointer,
      spot: keySpot(member),
      params: { key: member.key, meant },
      fix: () => ({ edits: [{ offset: member.keyOffset, length: member.keyLength, text: JSON.stringify(meant) }] }),
    };
  }
}

/** Where a key stands when it stands in one place only, outside of lists: `label` or `url` say nothing about where they belong. */
const homes: ReadonlyMap<string, Pointer> = homesOf(templateSchema);

function homesOf(root: Field): Map<string, Pointer> {
  const places = new Map<string, Pointer[]>();
  const visit = (field: Field, pointer: Pointer, isInList: boolean): void => {
    if (field.kind === "list") visit(field.item, pointer, true);
    if (field.kind !== "object") return;
    for (const [key, child] of Object.entries(field.fields)) {
      const at = childPointer(pointer, key);
      places.set(key, [...(places.get(key) ?? []), ...(isInList ? ["", ""] : [at])]);
      visit(child, at, isInList);
    }
  };
  visit(root, "", false);
  return new Map([...places].flatMap(([key, found]) => (found.length === 1 && found[0] ? [[key, found[0]] as const] : [])));
}

function* misplaced(survey: Survey): Iterable<Finding> {
  for (const { pointer, holder, member, meant } of strayKeys(survey)) {
    const home = homes.get(member.key);
    // A key that is at home as well may be somebody's own; and a misspelt one has been told already.
    if (home === undefined || meant !== undefined || parentPointer(home) === holder || survey.node(home) !== null) continue;
    yield { pointer, spot: keySpot(member), params: { key: member.key, home: home.slice(1).replaceAll("/", ".") } };
  }
}

export const keyRules: readonly Rule[] = [
  {
    code: "keys.misspelt",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "没有「{key}」这个键，是不是「{meant}」？支付宝会忽略不认识的键",
      en: "There is no key “{key}”; was “{meant}” meant? Alipay ignores keys it does not know",
    },
    fixLabel: { zh: "改正键名", en: "Correct the key" },
    check: misspelt,
    bad: [
      { replace: ['"mcallbackUrl"', '"mCallbackUrl"'], at: "/content/merchant/mCallbackUrl" },
      { replace: ['"backgroundColor"', '"backgroundColour"'], at: "/content/style/backgroundColour" },
      { replace: ['"label": "使用须知"', '"lable": "使用须知"'], at: "/content/evoucherInfo/einfo/backFields/0/lable" },
    ],
    good: [{ set: { "/content/merchant/mnameEn": "Red packet", "/content/x": 1 } }],
  },
  {
    code: "keys.misplaced",
    severity: "warning",
    scope: "any",
    texts: {
      zh: "「{key}」放错了位置，应当在 {home}",
      en: "“{key}” is in the wrong place; it belongs at {home}",
    },
    check: misplaced,
    bad: [
      {
        remove: ["/content/merchant/mcallbackUrl"],
        set: { "/content/mcallbackUrl": "https://passes.example.com/shop/alipayPass/b" },
        at: "/content/mcallbackUrl",
      },
      {
        remove: ["/content/evoucherInfo/einfo/logoText"],
        set: { "/content/evoucherInfo/logoText": "200元购物红包" },
        at: "/content/evoucherInfo/logoText",
      },
    ],
    good: [{ set: { "/content/evoucherInfo/logoText": "另有一个" } }, { set: { "/content/label": "别处也有的名字" } }],
  },
];
