import { randomBytes } from "node:crypto";
import { resolveParams, type Contract, type ResolvedParams } from "@/lib/template/contract";
import { contractSchema } from "@/lib/template/contract-schema";

const parsed = new Map<string, Contract>();

function readContract(text: string): Contract {
  const known = parsed.get(text);
  if (known) return known;
  const contract = contractSchema.parse(JSON.parse(text));
  if (parsed.size >= 1_000) parsed.clear();
  parsed.set(text, contract);
  return contract;
}

/**
 * The `tpl_params` of a pass that is issued now, from a version's stored contract; a published version's contract names every variable of
 * its text (lib/template/publish).
 */
export function resolveVersionParams(contractText: string, { now, serialNumber }: { now: Date; serialNumber: string }): ResolvedParams {
  const contract = readContract(contractText);
  return resolveParams(contract, { names: Object.keys(contract.variables), given: {}, now, serialNumber, random: randomBytes });
}
