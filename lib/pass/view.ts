import type { CallbackDetail, CallbackLedger } from "@/lib/callback/store";
import { datesOf, type PassDates } from "./compare";
import type { PassDetail, PassStore } from "./store";

/** A claim as its own page shows it: what it is, when it can be used, and the callbacks that led to it. */
export type PassView = { pass: PassDetail; dates: PassDates; callbacks: CallbackDetail[] };

type Deps = { passes: Pick<PassStore, "get" | "face">; callbackLedger: Pick<CallbackLedger, "listOfClaim"> };

/** @throws AppError `not_found` */
export async function viewPass({ passes, callbackLedger }: Deps, merchantId: string, claimId: string): Promise<PassView> {
  const [pass, face, callbacks] = await Promise.all([
    passes.get(merchantId, claimId),
    passes.face(merchantId, claimId),
    callbackLedger.listOfClaim(merchantId, claimId),
  ]);
  return { pass, dates: datesOf(face), callbacks };
}
