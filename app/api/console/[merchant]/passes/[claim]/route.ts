import { consoleRoute } from "@/app/_server/console-route";
import { taggedJson } from "@/app/_server/tagged-json";
import { viewPass } from "@/lib/pass/view";
import { idSchema, parse } from "@/lib/parse";

export const GET = consoleRoute<{ merchant: string; claim: string }>("pass:read", async ({ request, params, merchant, deps }) =>
  taggedJson(request, await viewPass(deps, merchant.id, parse(idSchema, params.claim))),
);
