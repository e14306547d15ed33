import type { HeldPass } from "@/lib/alipay/pass-values";
import { readVariable } from "@/lib/template/contract";
import { valueAt } from "@/lib/json/pointer";
import type { PassDetail, PassFace } from "./store";

/** One thing both sides may know. `theirs` is null when Alipay's answer does not name it: that is no difference, only silence. */
export type ComparedField = {
  field: "status" | "isDeleted" | "passId" | "serialNumber" | "user" | "tplId" | "startDate" | "endDate" | "value";
  /** The variable's name, of a `value`. */
  name?: string;
  ours: string | null;
  theirs: string | null;
  differs: boolean;
};

/** From when to when a pass can be used, as it was issued; null where its template names no date. */
export type PassDates = { start: string | null; end: string | null };

export function datesOf({ text, params }: PassFace): PassDates {
  const envelope: unknown = JSON.parse(text);
  const dateAt = (name: string) => resolved(valueAt(envelope, `/content/evoucherInfo/${name}`), params);
  return { start: dateAt("startDate"), end: dateAt("endDate") };
}

/** A pass as the ledger holds it beside the same pass as Alipay holds it now, field by field, in the order of a person's interest. */
export function comparePass(ours: PassDetail, face: PassFace, theirs: HeldPass): ComparedField[] {
  const { params } = face;
  const dates = datesOf(face);
  const fields = [
    compared("status", ours.pass?.status ?? null, theirs.status),
    compared("isDeleted", ours.pass ? String(ours.pass.isDeleted) : null, String(theirs.isDeleted)),
    compared("passId", ours.passId, theirs.passId),
    compared("serialNumber", ours.serialNumber, theirs.serialNumber),
    compared("user", ours.user.value, ours.user.kind === "userId" ? theirs.userId : theirs.openId),
    compared("tplId", ours.tplId, theirs.tplId),
    compared("startDate", dates.start, theirs.startDate),
    compared("endDate", dates.end, theirs.endDate),
  ];
  const names = new Set([...Object.keys(params), ...Object.keys(theirs.params)]);
  for (const name of names) {
    if (name === "serialNumber") continue;
    fields.push({ ...compared("value", params[name] ?? null, theirs.params[name] ?? null), name });
  }
  return fields;
}

function compared(field: ComparedField["field"], ours: string | null, theirs: string | null): ComparedField {
  return { field, ours, theirs, differs: theirs !== null && ours !== theirs };
}

function resolved(held: unknown, params: Record<string, string>): string | null {
  const variable = readVariable(held);
  if (variable !== null) return params[variable] ?? null;
  return typeof held === "string" ? held : null;
}
