import { consoleRoute } from "@/app/_server/console-route";
import { taggedJson } from "@/app/_server/tagged-json";
import { idSchema, parse } from "@/lib/parse";

export const GET = consoleRoute<{ merchant: string; callback: string }>("callback:read", async ({ request, params, merchant, deps }) =>
  taggedJson(request, await deps.callbackLedger.get(merchant.id, parse(idSchema, params.callback))),
);
