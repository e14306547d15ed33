import { consoleRoute } from "@/app/_server/console-route";
import { taggedJson } from "@/app/_server/tagged-json";

/** How many templates are in each state. */
export const GET = consoleRoute("template:read", async ({ request, merchant, deps }) =>
  taggedJson(request, await deps.shelf.count(merchant.id)),
);
