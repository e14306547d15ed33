import type { Contract, VariableContract } from "@/lib/template/contract";

/** The contract with one entry set. */
export function withVariable({ variables }: Contract, name: string, variable: VariableContract): Contract {
  return { variables: { ...variables, [name]: variable } };
}
