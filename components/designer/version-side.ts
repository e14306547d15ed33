import type { Contract } from "@/lib/template/contract";
import type { Side } from "@/lib/template/version-pair";

/** A version or the draft, with what it says. */
export type ComparedSide = { readonly side: Side; readonly text: string; readonly contract: Contract };

export type Compared = { readonly before: ComparedSide; readonly after: ComparedSide };
