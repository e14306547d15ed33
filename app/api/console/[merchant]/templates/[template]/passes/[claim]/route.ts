import { consoleRoute } from "@/app/_server/console-route";
import { idSchema, parse } from "@/lib/parse";

/** One pass of a template by its claim, with the values it was issued with. */
export const GET = consoleRoute<{ merchant: string; template: string; claim: string }>("pass:read", ({ params, merchant, deps }) =>
  deps.issued.getIssued(merchant.id, parse(idSchema, params.template), parse(idSchema, params.claim)),
);
