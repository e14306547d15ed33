import { extractVariables, isVariableName, readVariable, SERIAL_NUMBER, type Contract, type VariableContract } from "./contract";
import { applyTextEdits, setContract, type Edited, type TemplateDocument } from "./document";
import type { TextEdit } from "../json/text-edit";
import type { JsonNode } from "../json/tree";

/** The contract with one entry set. */
export function withVariable({ variables }: Contract, name: string, variable: VariableContract): Contract {
  return { variables: { ...variables, [name]: variable } };
}

/** The contract without an entry. */
export function withoutVariable({ variables }: Contract, name: string): Contract {
  return { variables: Object.fromEntries(Object.entries(variables).filter(([each]) => each !== name)) };
}

/** Why a variable cannot be called so: no name at all, another variable's, or the server's own. */
export type NameProblem = "name" | "taken" | "server";

/** What speaks against calling the variable `from` `to`; null when nothing does. A name that no place uses is free. */
export function nameProblem({ value }: TemplateDocument, from: string, to: string): NameProblem | null {
  if (!isVariableName(to)) return "name";
  if (from === SERIAL_NUMBER || to === SERIAL_NUMBER) return "server";
  return to !== from && extractVariables(value).some(({ name }) => name === to) ? "taken" : null;
}

/**
 * Calls a variable something else wherever it stands, in text and contract, as one edit. Only the names in the text change; its entry
 * keeps its place among the others. Unchanged while the text is broken, and for a name that `nameProblem` speaks against.
 *
 * @param entry what the contract says of it, also where that is only inferred yet
 */
export function renameVariable(document: TemplateDocument, from: string, to: string, entry: VariableContract | undefined): Edited {
  const { text, tree, contract } = document;
  if (!tree || from === to || nameProblem(document, from, to) !== null) return { document, edits: [] };
  const { document: renamed, edits } = applyTextEdits(document, nameEdits(text, tree, from, to));
  const entries = Object.entries(contract.variables).filter(([name]) => name !== to);
  const named = entries.map(([name, each]): [string, VariableContract] => (name === from ? [to, each] : [name, each]));
  const known = Object.fromEntries(named);
  const variables = entry && !Object.hasOwn(known, to) ? { ...known, [to]: entry } : known;
  return { document: setContract(renamed, { variables }).document, edits };
}

/** The name alone is replaced; a text that is written with escapes, where the name cannot be found, as a whole. */
function nameEdits(text: string, tree: JsonNode, from: string, to: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const stack: JsonNode[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "array") stack.push(...node.items);
    else if (node.type === "object") stack.push(...node.members.map(({ value }) => value));
    else if (node.type === "string" && readVariable(node.value) === from) {
      const { offset, length } = node;
      const isPlain = text.startsWith(`"$${from}$"`, offset);
      edits.push(isPlain ? { offset: offset + 2, length: from.length, text: to } : { offset, length, text: `"$${to}$"` });
    }
  }
  return edits.sort((a, b) => a.offset - b.offset);
}
