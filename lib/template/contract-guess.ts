import {
  emptyContract,
  extractVariables,
  findVariable,
  SERIAL_NUMBER,
  type Contract,
  type VariableContract,
  type VariableKind,
  type VariableUse,
} from "./contract";
import { findField } from "./schema";
import { operation } from "./schema/operation";
import { endPointer, startPointer } from "./pointers";
import { parentPointer, valueAt, type Pointer } from "../json/pointer";

/** What a place of the template says about the variable that fills it. */
interface Place {
  readonly kind?: VariableKind;
  readonly meaning?: string;
  readonly sample?: string;
}

/**
 * A first contract for a variable, for a person to correct: by the names that Alipay uses, by its place (what the field table knows of
 * it), then by its name's ending. What can be neither computed nor known comes from the claim link, so that nothing is issued with a
 * value that was made up.
 */
export function guessVariable({ name, pointers }: VariableUse, value: unknown): VariableContract {
  const known = knownNames.find(({ names }) => names.test(name));
  if (known) return known.entry;
  if (pointers.includes(startPointer)) return startOfToday;
  if (pointers.includes(endPointer)) return endOfDayAfterTomorrow;
  const places = pointers.slice(0, MAX_PLACES).map((pointer) => placeOf(pointer, value));
  const placed = places.find((place) => place.kind)?.kind;
  const kind = placed ?? kindOfName(name);
  const meaning = places.find((place) => place.meaning)?.meaning ?? "";
  // The example of a place that takes any text says nothing about a date or a number that stands there.
  const example = placed || kind === "text" || kind === "code" ? places.find((place) => place.sample)?.sample : undefined;
  return { meaning, kind, source: { type: "link" }, sample: example ?? samples[kind] };
}

/** Places that are looked at, and the longest pointer of one that the field table could know. */
const MAX_PLACES = 20;
const MAX_POINTER = 1_000;

const unitPlace = /^\/content\/evoucherInfo\/einfo\/\w+Fields\/\d+\/value$/;
const messagePlace = /^\/content\/evoucherInfo\/operation\/\d+\/message$/;

function placeOf(pointer: Pointer, value: unknown): Place {
  if (pointer.length > MAX_POINTER) return {};
  const sibling = (key: string): string => {
    const text = valueAt(value, `${parentPointer(pointer)}/${key}`);
    return typeof text === "string" && text.length <= MAX_MEANING && !text.startsWith("$") ? text.trim() : "";
  };
  if (unitPlace.test(pointer)) return { meaning: sibling("label"), ...(sibling("type") === "image" && { kind: "url" }) };
  if (messagePlace.test(pointer)) return messageOf(sibling("format"));
  const field = findField(pointer);
  if (!field) return /(?:url|img|image)$/i.test(pointer) ? { kind: "url" } : {};
  const { example } = field;
  const kind = kindOfField[field.kind];
  return {
    meaning: field.label.zh,
    ...(kind && { kind }),
    ...(typeof example === "string" && !example.startsWith("$") && { sample: example }),
  };
}

/** A label longer than this is a text of its own, not the name of something. */
const MAX_MEANING = 40;

const kindOfField: Readonly<Record<string, VariableKind>> = { "date-time": "date-time", url: "url", image: "url", number: "number" };

function messageOf(format: string): Place {
  const { choices } = operation.item.fields.format;
  const meaning = choices.find((choice) => choice.value === format)?.label.zh ?? "";
  if (format === "url") return { kind: "url", meaning };
  return /^(?:d?qrcode|d?barcode|d?wave|exchange)$/.test(format) ? { kind: "code", meaning } : { meaning };
}

function kindOfName(name: string): VariableKind {
  if (/(?:time|date)$/i.test(name)) return "date-time";
  if (/(?:url|link|img|image)$/i.test(name)) return "url";
  if (/(?:code|number|no|id)$/i.test(name)) return "code";
  if (/(?:amount|price|count|value|balance)$/i.test(name)) return "number";
  return "text";
}

const relative = (meaning: string, expression: string, sample: string): VariableContract => ({
  meaning,
  kind: "date-time",
  source: { type: "relative", expression },
  sample,
});
const startOfToday = relative("生效时间", "today+0d 00:00:00", "2026-01-01 00:00:00");
const endOfDayAfterTomorrow = relative("失效时间", "today+2d 23:59:59", "2026-01-03 23:59:59");

/** A pass is usable when it is issued; whoever redeems it sends another word with the new state (support posts on instance.update). */
const useState: VariableContract = { meaning: "使用状态", kind: "text", source: { type: "fixed", value: "可使用" }, sample: "可使用" };

/** Names that Alipay's documents and designer use. `startTime` is none of them: it may as well be that of a concert. */
const knownNames: readonly { readonly names: RegExp; readonly entry: VariableContract }[] = [
  { names: /^(?:active_?(?:time|date)|valid_?(?:start|begin|from)_?(?:time|date)?)$/i, entry: startOfToday },
  { names: /^(?:(?:expire|expiry|expiration)_?(?:time|date)|valid_?(?:end|to|until)_?(?:time|date)?)$/i, entry: endOfDayAfterTomorrow },
  { names: /^(?:use_?(?:state|status)|(?:use_?)?(?:state|status)_?desc)$/i, entry: useState },
];

const samples: Record<VariableKind, string> = {
  text: "示例文字",
  "date-time": "2026-01-01 00:00:00",
  number: "200",
  url: "https://example.com/",
  code: "A1B2C3D4",
};

/**
 * A contract for the variables that the value has: entries of `previous` are kept as they are, new variables get a guess by name and
 * place, entries without a use are dropped. What cannot be guessed comes from the claim link.
 */
export function inferContract(value: unknown, previous: Contract = emptyContract): Contract {
  return {
    variables: Object.fromEntries(
      extractVariables(value).map((use) => [
        use.name,
        findVariable(previous, use.name) ?? (use.name === SERIAL_NUMBER ? serialNumberContract : guessVariable(use, value)),
      ]),
    ),
  };
}

/** The server's own variable; nothing about it is guessed. */
const serialNumberContract: VariableContract = { meaning: "券编号", kind: "code", source: { type: "server" }, sample: "AS7K2M90QX41" };
