import { extractVariables, findVariable, readVariable, SERIAL_NUMBER, type Contract, type VariableSource } from "./contract";
import { diffLeaves, type LeafChange } from "./contract-diff";
import { fieldGroups, type FieldGroup } from "./field";
import { templateFields } from "./schema";
import type { Pointer } from "../json/pointer";

/** A version of a template: its envelope's value and its contract. */
export interface ContractVersion {
  readonly value: unknown;
  readonly contract: Contract;
}

/** null: the version's contract has no entry for the variable. */
export type AspectChange =
  | { readonly aspect: "meaning" | "kind"; readonly before: string | null; readonly after: string | null }
  | { readonly aspect: "source"; readonly before: VariableSource | null; readonly after: VariableSource | null }
  | { readonly aspect: "pointers"; readonly before: readonly Pointer[]; readonly after: readonly Pointer[] };

export interface VariableChange {
  readonly name: string;
  readonly changes: readonly AspectChange[];
}

export interface TextChange extends LeafChange {
  /** The variable that passes of the version before hold at this place; null where that version has a text of its own, or nothing. */
  readonly variable: string | null;
}

/** The changes of one part of the form, `null` for fields that stand in no part of it. */
export interface TextGroup {
  readonly group: FieldGroup | null;
  readonly changes: readonly TextChange[];
}

export interface VersionComparison {
  readonly variables: {
    /** Names, in the order of their first use. */
    readonly added: readonly string[];
    readonly dropped: readonly string[];
    readonly changed: readonly VariableChange[];
  };
  readonly texts: readonly TextGroup[];
  /** What all of it means for passes that were issued from the version before. */
  readonly issued: {
    /** What `instance.update` may set on them: the variables of the version they were issued from, but for the serial number. */
    readonly variables: readonly string[];
    /** Changes that can be carried over to them, since a variable stands there. */
    readonly canChange: readonly TextChange[];
    /** Changes that they will not follow: they keep what the version before says there. */
    readonly cannotChange: readonly TextChange[];
    /** Variables of the version after that they have no value for: where the new version is shown with their values, a hole. */
    readonly holes: readonly string[];
  };
}

/**
 * What a new version adds, drops and changes, and what that means for passes already issued.
 *
 * `alipay.pass.template.update` changes the template, for passes to come; `alipay.pass.instance.update` changes an issued pass, and of
 * that only what the template it was issued from made a variable (API24, and Alipay's support on both methods).
 *
 * @param issued names of the variables that every issued pass has a value for; without it those of the version before, which is what a
 *   pass of that version was issued with
 */
export function compareVersions(before: ContractVersion, after: ContractVersion, issued?: readonly string[]): VersionComparison {
  const old = usesOf(before.value);
  const young = usesOf(after.value);
  const changes = diffLeaves(before.value, after.value).map((change): TextChange => ({
    ...change,
    variable: readVariable(change.before?.value),
  }));
  const canFollow = ({ variable }: TextChange): boolean => variable !== null && variable !== SERIAL_NUMBER;
  const held = new Set([SERIAL_NUMBER, ...(issued ?? old.keys())]);
  return {
    variables: {
      added: [...young.keys()].filter((name) => !old.has(name)),
      dropped: [...old.keys()].filter((name) => !young.has(name)),
      changed: [...young].flatMap(([name, pointers]): VariableChange[] => {
        const aspects = aspectChanges(name, before.contract, after.contract, { before: old.get(name), after: pointers });
        return aspects.length > 0 ? [{ name, changes: aspects }] : [];
      }),
    },
    texts: groupTexts(changes),
    issued: {
      variables: [...old.keys()].filter((name) => name !== SERIAL_NUMBER),
      canChange: changes.filter(canFollow),
      cannotChange: changes.filter((change) => !canFollow(change)),
      holes: [...young.keys()].filter((name) => !held.has(name)),
    },
  };
}

const usesOf = (value: unknown) => new Map(extractVariables(value).map(({ name, pointers }) => [name, pointers]));

function aspectChanges(
  name: string,
  before: Contract,
  after: Contract,
  pointers: { before: readonly Pointer[] | undefined; after: readonly Pointer[] },
): AspectChange[] {
  if (!pointers.before) return [];
  const [old, young] = [findVariable(before, name), findVariable(after, name)];
  const changes: AspectChange[] = [
    { aspect: "meaning", before: old?.meaning ?? null, after: young?.meaning ?? null },
    { aspect: "kind", before: old?.kind ?? null, after: young?.kind ?? null },
    { aspect: "source", before: old?.source ?? null, after: young?.source ?? null },
    { aspect: "pointers", before: pointers.before, after: pointers.after },
  ];
  return changes.filter((change) => diffLeaves(change.before, change.after).length > 0);
}

const groupOfField = new Map(templateFields.flatMap(({ pointer, field }) => (field.group ? [[pointer, field.group] as const] : [])));
/** Segments of the longest pointer that a part of the form shows; below it, everything belongs to that part. */
const MAX_GROUP_DEPTH = Math.max(...[...groupOfField.keys()].map((pointer) => pointer.split("/").length));

/** Far longer than what any part of the form shows: below keys like these a pointer is not even put together. */
const MAX_GROUP_LENGTH = 1_000;

function groupOf({ before, after }: TextChange): FieldGroup | null {
  const pointer = (after ?? before)?.pointer ?? "";
  const segments = pointer.length > MAX_GROUP_LENGTH ? [] : pointer.split("/", MAX_GROUP_DEPTH);
  for (; segments.length > 0; segments.pop()) {
    const group = groupOfField.get(segments.join("/"));
    if (group) return group;
  }
  return null;
}

/** In the order of the form, then what stands in no part of it. */
function groupTexts(changes: readonly TextChange[]): TextGroup[] {
  const groups = new Map<FieldGroup | null, TextChange[]>();
  for (const change of changes) {
    const group = groupOf(change);
    const grouped = groups.get(group);
    if (grouped) grouped.push(change);
    else groups.set(group, [change]);
  }
  return [...groups].map(([group, grouped]) => ({ group, changes: grouped })).sort((a, b) => rankOf(a.group) - rankOf(b.group));
}

const order: readonly string[] = Object.keys(fieldGroups);
const rankOf = (group: FieldGroup | null): number => (group === null ? order.length : order.indexOf(group));
