import { consoleRoute } from "@/app/_server/console-route";
import { idSchema, parse } from "@/lib/parse";

/** What the card was drawn from when it was issued; `layout` draws it in the browser. */
export const GET = consoleRoute<{ merchant: string; claim: string }>("pass:read", ({ params, merchant, deps }) =>
  deps.passes.face(merchant.id, parse(idSchema, params.claim)),
);
