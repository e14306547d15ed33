import { consoleRoute } from "@/app/_server/console-route";
import { taggedJson } from "@/app/_server/tagged-json";
import { requireAddress } from "@/lib/list-address";
import { readShelfFilter } from "@/lib/template/shelf-filter";

/** A page of the templates with what became of each. Open tabs ask every few seconds. */
export const GET = consoleRoute("template:read", async ({ request, merchant, deps }) => {
  const filter = requireAddress(readShelfFilter, new URL(request.url).searchParams);
  return taggedJson(request, await deps.shelf.list(merchant.id, filter));
});
