"use server";
import { z } from "zod";
import { consoleAction } from "@/app/_server/console-action";
import { settleClaim } from "@/lib/claim/settle";
import { idSchema } from "@/lib/parse";
import { lookupPass } from "@/lib/pass/lookup";
import { passIdSchema } from "@/lib/pass/filter";
import { refreshPass } from "@/lib/pass/refresh";

export const refreshPassAction = consoleAction("pass:query", z.object({ claimId: idSchema }), ({ claimId }, { merchant, deps }) =>
  refreshPass({ ...deps, settle: (merchantId, id) => settleClaim(deps, merchantId, id) }, merchant.id, claimId),
);

export const lookupPassAction = consoleAction("pass:query", z.object({ passId: passIdSchema }), ({ passId }, { merchant, deps }) =>
  lookupPass(deps, merchant.id, passId),
);
