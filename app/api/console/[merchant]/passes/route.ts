import { consoleRoute } from "@/app/_server/console-route";
import { taggedJson } from "@/app/_server/tagged-json";
import { requireAddress } from "@/lib/list-address";
import { readPassFilter } from "@/lib/pass/filter";

/** A page of 卡券. Open tabs ask every two seconds. */
export const GET = consoleRoute("pass:read", async ({ request, merchant, deps }) => {
  const filter = requireAddress(readPassFilter, new URL(request.url).searchParams);
  return taggedJson(request, await deps.passes.list(merchant.id, filter));
});
