import type { Field } from "../../lib/template/field";
import { templateSchema } from "../../lib/template/schema";

/** A field with its path as people write it: `evoucherInfo.operation[].format`. */
export interface FieldRow {
  readonly path: string;
  readonly field: Field;
}

/** A table of the reference: an object and everything in it that no other section shows. */
export interface Section {
  readonly path: string;
  readonly field: Field;
  readonly rows: readonly FieldRow[];
}

const content = templateSchema.fields.content.fields;
const { evoucherInfo } = content;
const { einfo, operation, locations } = evoucherInfo.fields;
/** The lists of entries share one definition; it is shown once. */
const unit: Field = einfo.fields.backFields.item;

export const UNIT_PATH = "evoucherInfo.einfo.*Fields[]";

const roots: readonly (readonly [path: string, field: Field])[] = [
  ["", templateSchema],
  ["evoucherInfo", evoucherInfo],
  ["evoucherInfo.einfo", einfo],
  [UNIT_PATH, unit],
  ["evoucherInfo.operation[]", operation.item],
  ["evoucherInfo.locations[]", locations.item],
  ["platform", content.platform],
  ["style", content.style],
  ["fileInfo", content.fileInfo],
  ["merchant", content.merchant],
  ["appInfo", content.appInfo],
  ["tradeInfo", content.tradeInfo],
];
const ownSection: ReadonlySet<Field> = new Set(roots.map(([, field]) => field));

/** Every field of the template, each in one section. */
export const sections: readonly Section[] = roots.map(([path, field]) => ({
  path,
  field,
  rows: below(path, field, field === templateSchema ? "content" : ""),
}));

/** Parts of `content` are written without it, as Alipay's documents do. An entry of a list that has a section of its own is not repeated. */
function below(path: string, field: Field, silent: string): FieldRow[] {
  return childrenOf(field).flatMap(([key, child]) => {
    const row = { path: key === "[]" ? `${path}[]` : path === "" ? key : `${path}.${key}`, field: child };
    if (ownSection.has(child)) return key === "[]" ? [] : [row];
    return [row, ...below(row.path === silent ? "" : row.path, child, "")];
  });
}

function childrenOf(field: Field): readonly (readonly [key: string, child: Field])[] {
  if (field.kind === "object") return Object.entries(field.fields);
  if (field.kind === "list") return [["[]", field.item]];
  // What the shapes consist of; where two have the same part it is the same thing.
  return field.kind === "open" ? Object.values(field.shapes?.of ?? {}).flatMap(childrenOf) : [];
}

/** The lists that hold entries of the shared definition. */
export const unitLists: readonly string[] = Object.entries(einfo.fields).flatMap(([key, field]) =>
  field.kind === "list" && field.item === unit ? [key] : [],
);

/** What the message of an operation usually holds, by its format. */
export const messageShapes: readonly (readonly [format: string, shape: Field])[] = Object.entries(operation.item.fields.message.shapes.of);
export const formatChoices = operation.item.fields.format.choices;
