import { backFieldsPointer, einfoPointer, productPointer } from "../pointers";
import type { Finding, Rule } from "./rule";
import { areas, isBlank, spotAround, textOf, type Survey, type Unit } from "./survey";

/** The entries of the card and its detail page (`einfo.*Fields`). KIT1 and KIT2 (ValidateHelper, ValidateUtils) say what each needs. */

const headFields = `${einfoPointer}/headFields`;

/** Alipay's validators count these alone; `customFields` came later. */
const classicAreas = areas.filter((key) => key !== "customFields");
/** Alipay's own samples of the claim flow leave the key out here. */
const keylessAreas = ["backFields", "customFields"];

function* keyless(survey: Survey, keys: readonly string[]): Iterable<Finding> {
  for (const unit of survey.units.filter(({ area }) => keys.includes(area))) {
    if (!isBlank(unit.member("key"))) continue;
    const at = `${unit.pointer}/key`;
    yield { pointer: at, fix: () => ({ edits: survey.setEdits(at, nameOf(unit)) }) };
  }
}

/** `backFields/0` is called `back1`. */
const nameOf = ({ area, pointer }: Unit): string =>
  `${area.replace(/Fields$/, "")}${Number(pointer.slice(pointer.lastIndexOf("/") + 1)) + 1}`;

function* repeatedKeys(survey: Survey): Iterable<Finding> {
  for (const area of areas) {
    const seen = new Set<string>();
    for (const { pointer, member } of survey.units.filter((unit) => unit.area === area)) {
      const key = textOf(member("key"))?.trim();
      if (!key) continue;
      if (seen.has(key)) yield { pointer: `${pointer}/key`, params: { key } };
      seen.add(key);
    }
  }
}

function* emptyUnits(survey: Survey): Iterable<Finding> {
  for (const { pointer, member } of survey.units) {
    if (isBlank(member("label")) && isBlank(member("value"))) yield { pointer, fix: () => ({ edits: survey.removeEdits(pointer) }) };
  }
}

/** Needed by flights and boarding passes (KIT1, ESSENTIAL_FIELDS_BIZPARAM_NOT_EXIST). */
const flightKeys = ["from", "to", "fltNo"];

function* incompleteFlights(survey: Survey): Iterable<Finding> {
  const product = survey.text(productPointer);
  if (product !== "air" && product !== "boarding") return;
  const keys = new Set(survey.units.map(({ member }) => textOf(member("key"))));
  const missing = flightKeys.filter((key) => !keys.has(key));
  if (missing.length > 0)
    yield { pointer: einfoPointer, spot: spotAround(survey, `${einfoPointer}/x`), params: { missing: missing.join(", ") } };
}

const keyFixLabel = { zh: "补上 key", en: "Give it a key" };

export const unitRules: readonly Rule[] = [
  {
    code: "units.empty",
    severity: "warning",
    scope: "any",
    texts: { zh: "这一项的标题和内容都是空的", en: "This entry has neither label nor value" },
    fixLabel: { zh: "删去这一项", en: "Remove the entry" },
    check: emptyUnits,
    bad: [{ set: { [`${backFieldsPointer}/0`]: { label: "", value: " ", type: "text" } }, at: `${backFieldsPointer}/0` }],
    good: [{ set: { [`${backFieldsPointer}/0/label`]: "" } }],
  },
  {
    code: "units.key",
    fixLabel: keyFixLabel,
    severity: "warning",
    scope: "any",
    texts: {
      zh: "券面上的一项缺少 key，支付宝的校验工具要求有",
      en: "An entry of the card's face has no key, which Alipay's validators ask for",
    },
    check: (survey) =>
      keyless(
        survey,
        areas.filter((key) => !keylessAreas.includes(key)),
      ),
    bad: [{ set: { [`${headFields}/0`]: { label: "状态", value: "可使用" } }, at: `${headFields}/0/key` }],
    good: [{ set: { [`${headFields}/0`]: { key: "status", label: "状态", value: "可使用" } } }, {}],
  },
  {
    code: "units.back-key",
    fixLabel: keyFixLabel,
    severity: "note",
    scope: "any",
    texts: {
      zh: "这一项没有 key：旧的校验工具要求有，领券流程的官方样例里没有",
      en: "This entry has no key: old validators ask for one, the claim flow's own samples have none",
    },
    check: (survey) => keyless(survey, keylessAreas),
    bad: [{ set: { [`${backFieldsPointer}/0`]: { key: "", label: "说明", value: "到店出示" } }, at: `${backFieldsPointer}/0/key` }],
    good: [{ set: { [`${backFieldsPointer}/0/key`]: "description" } }],
  },
  {
    code: "units.repeated-key",
    severity: "warning",
    scope: "any",
    texts: { zh: "key「{key}」在同一区域里重复了", en: "The key “{key}” is repeated in this area" },
    check: repeatedKeys,
    bad: [
      {
        set: {
          [`${headFields}/0`]: { key: "status", label: "状态", value: "可使用" },
          [`${headFields}/1`]: { key: "status", label: "等级", value: "金卡" },
        },
        at: `${headFields}/1/key`,
      },
    ],
    good: [
      {
        set: {
          [`${headFields}/0`]: { key: "status", label: "状态", value: "可使用" },
          [`${backFieldsPointer}/0`]: { key: "status", label: "说明", value: "到店出示" },
        },
      },
    ],
  },
  {
    code: "units.none",
    severity: "note",
    scope: "any",
    texts: {
      zh: "券面和详情里一项信息都没有（headFields 到 backFields），旧的校验工具要求至少一项",
      en: "There is no entry on card or detail page (headFields to backFields); old validators ask for at least one",
    },
    *check(survey) {
      if (survey.node(einfoPointer)?.type === "object" && !survey.units.some(({ area }) => classicAreas.includes(area)))
        yield { pointer: einfoPointer, spot: spotAround(survey, `${einfoPointer}/x`) };
    },
    bad: [{ set: { [backFieldsPointer]: [] }, at: einfoPointer }],
    good: [{}, { set: { [backFieldsPointer]: [], [headFields]: [{ key: "status", value: "可使用" }] } }],
  },
  {
    code: "units.flight",
    severity: "warning",
    scope: "any",
    texts: { zh: "机票、登机牌需要 key 为 {missing} 的信息项", en: "A flight or boarding pass needs entries with the keys {missing}" },
    check: incompleteFlights,
    bad: [{ set: { [productPointer]: "air" }, at: einfoPointer }],
    good: [{ set: { [productPointer]: "air", [headFields]: flightKeys.map((key) => ({ key, label: key, value: key })) } }, {}],
  },
];
