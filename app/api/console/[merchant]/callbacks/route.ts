import { consoleRoute } from "@/app/_server/console-route";
import { taggedJson } from "@/app/_server/tagged-json";
import { readCallbackFilter } from "@/lib/callback/filter";
import { requireAddress } from "@/lib/list-address";

/** A page of 回调. Open tabs ask every two seconds. */
export const GET = consoleRoute("callback:read", async ({ request, merchant, deps }) => {
  const filter = requireAddress(readCallbackFilter, new URL(request.url).searchParams);
  return taggedJson(request, await deps.callbackLedger.list(merchant.id, filter));
});
