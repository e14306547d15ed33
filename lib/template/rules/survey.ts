import { readVariable, type VariableUse } from "../contract";
import type { TemplateDocument } from "../document";
import type { Field } from "../field";
import { editRemove, editSet, hasPlace, type JsonText } from "../../json/edit";
import { findChild, findMember, type JsonNode } from "../../json/tree";
import { childPointer, parentPointer, readPointer, segmentsOf, type Pointer } from "../../json/pointer";
import { templateSchema } from "../schema";
import type { TextEdit } from "../../json/text-edit";
import { einfoPointer } from "../pointers";
import { writeProse, type Prose, type StringPlace } from "./prose";
import type { CheckOptions } from "./rule";

/** A known field at its place; `node` is null where a required one is missing. */
export interface FieldPlace {
  readonly field: Field;
  readonly pointer: Pointer;
  readonly node: JsonNode | null;
}

/** A readable template laid out for the rules: walked once, asked often. */
export interface Survey {
  readonly document: TemplateDocument;
  readonly options: CheckOptions;
  readonly tree: JsonNode;
  /** Every known field that is there, in list entries too, and every required one that its holder lacks. */
  readonly fields: readonly FieldPlace[];
  /** Those of one kind: most rules are about one. */
  readonly fieldsOf: (kind: Field["kind"]) => readonly FieldPlace[];
  /** Every text in the template, in known fields or not. */
  readonly strings: readonly StringPlace[];
  /** What people read of it, in one text. */
  readonly prose: Prose;
  /** The entries of the card and its detail page (`einfo.*Fields`), an area after the other. */
  readonly units: readonly Unit[];
  /** Every variable with its places. */
  readonly variables: readonly VariableUse[];
  readonly node: (pointer: Pointer) => JsonNode | null;
  /** The text at a pointer, or null when there is none or something else. */
  readonly text: (pointer: Pointer) => string | null;
  /** null where an array stands in the way. */
  readonly setEdits: (pointer: Pointer, value: unknown) => TextEdit[] | null;
  readonly removeEdits: (pointer: Pointer) => TextEdit[];
}

/** Entries of a list that are looked at: far more than a pass can show, and few enough to judge while typing. */
export const MAX_ENTRIES = 500;

export function surveyOf(document: TemplateDocument, tree: JsonNode, options: CheckOptions): Survey {
  const json: JsonText = { text: document.text, tree };
  const strings = collectStrings(tree, document.flaws.length > 0);
  const node = (pointer: Pointer): JsonNode | null => {
    let current: JsonNode | undefined = tree;
    for (const segment of segmentsOf(pointer)) current = current && findChild(current, segment);
    return current ?? null;
  };
  const fields = collectFields(tree);
  const kinds = new Map<Field["kind"], FieldPlace[]>();
  for (const place of fields) {
    const known = kinds.get(place.field.kind);
    if (known) known.push(place);
    else kinds.set(place.field.kind, [place]);
  }
  return {
    document,
    options,
    tree,
    fields,
    fieldsOf: (kind) => kinds.get(kind) ?? [],
    strings,
    prose: writeProse(strings),
    units: areas.flatMap((area) => itemsOf(node(`${einfoPointer}/${area}`), `${einfoPointer}/${area}`).map((item) => ({ ...item, area }))),
    variables: collectVariables(strings),
    node,
    text: (pointer) => {
      const found = node(pointer);
      return found?.type === "string" ? found.value : null;
    },
    setEdits: (pointer, value) => (hasPlace(tree, pointer) ? editSet(json, pointer, value) : null),
    removeEdits: (pointer) => editRemove(json, pointer),
  };
}

/** The lists of entries, in the order of the field table. */
export const areas: readonly string[] = Object.entries(templateSchema.fields.content.fields.evoucherInfo.fields.einfo.fields)
  .filter(([, field]) => field.kind === "list")
  .map(([key]) => key);

/** True for what counts as not given: nothing, null, or a blank text. */
export function isBlank(node: JsonNode | null): boolean {
  return node === null || node.type === "null" || (node.type === "string" && node.value.trim() === "");
}

export const textOf = (node: JsonNode | null): string | null => (node?.type === "string" ? node.value : null);

/** An object in a list, with its members at hand. */
export interface ListItem {
  readonly pointer: Pointer;
  readonly node: JsonNode & { type: "object" };
  readonly member: (key: string) => JsonNode | null;
}

/** An entry of the card or its detail page, and the list it stands in (`backFields`). */
export interface Unit extends ListItem {
  readonly area: string;
}

/** The objects of a list, as far as a pass can show them. */
export const listItems = ({ node }: Survey, pointer: Pointer): ListItem[] => itemsOf(node(pointer), pointer);

function itemsOf(list: JsonNode | null, pointer: Pointer): ListItem[] {
  if (list?.type !== "array") return [];
  return list.items.slice(0, MAX_ENTRIES).flatMap((item, index) => {
    if (item.type !== "object") return [];
    return [{ pointer: `${pointer}/${index}`, node: item, member: (key: string) => findMember(item, key)?.value ?? null }];
  });
}

/** What to underline for something that is not there: the key of the nearest thing around it, or the opening bracket. */
export function spotAround({ tree, node }: Survey, pointer: Pointer): { offset: number; length: number } {
  // A `while`: what the build makes of a `for` here, lint says.
  let around = parentPointer(pointer);
  while (around !== "") {
    const parent = parentPointer(around);
    const holder = node(parent);
    const found = node(around);
    if (found && holder) {
      const member = findMember(holder, readPointer(around).at(-1) ?? "");
      return member ? { offset: member.keyOffset, length: member.keyLength } : { offset: found.offset, length: 1 };
    }
    around = parent;
  }
  return { offset: tree.offset, length: 1 };
}

function collectFields(root: JsonNode): FieldPlace[] {
  const found: FieldPlace[] = [];
  const visit = (field: Field, pointer: Pointer, node: JsonNode | null): void => {
    found.push({ field, pointer, node });
    if (field.kind === "object" && node?.type === "object") {
      for (const key in field.fields) {
        const child = field.fields[key];
        const member = findMember(node, key);
        if (child && (member || child.required)) visit(child, `${pointer}/${key}`, member?.value ?? null);
      }
    } else if (field.kind === "list" && node?.type === "array") {
      const { length } = node.items;
      for (let index = 0; index < length && index < MAX_ENTRIES; index += 1) {
        visit(field.item, `${pointer}/${index}`, node.items[index] ?? null);
      }
    }
  };
  visit(templateSchema, "", root);
  return found;
}

/** Of a key that stands twice the last member counts, as everywhere: the others have no pointer of their own. */
function collectStrings(tree: JsonNode, mayRepeat: boolean): StringPlace[] {
  const found: StringPlace[] = [];
  const visit = (node: JsonNode, pointer: Pointer, key: string, holder: JsonNode | null): void => {
    if (node.type === "string") found.push({ node, pointer, key, holder });
    else if (node.type === "array") node.items.forEach((item, index) => visit(item, `${pointer}/${index}`, String(index), node));
    else if (node.type === "object") {
      const { members } = node;
      const counting = mayRepeat ? new Map(members.map((member) => [member.key, member])).values() : members;
      for (const member of counting) visit(member.value, childPointer(pointer, member.key), member.key, node);
    }
  };
  visit(tree, "", "", null);
  return found;
}

function collectVariables(strings: readonly StringPlace[]): VariableUse[] {
  const uses = new Map<string, Pointer[]>();
  for (const { node, pointer } of strings) {
    const name = readVariable(node.value);
    if (name === null) continue;
    const pointers = uses.get(name);
    if (pointers) pointers.push(pointer);
    else uses.set(name, [pointer]);
  }
  return [...uses].map(([name, pointers]) => ({ name, pointers }));
}
