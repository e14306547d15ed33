import { consoleRoute } from "@/app/_server/console-route";
import { readCallbackFilter } from "@/lib/callback/filter";
import { requireAddress } from "@/lib/list-address";

export const GET = consoleRoute("callback:read", ({ request, merchant, deps }) =>
  deps.callbackLedger.total(merchant.id, requireAddress(readCallbackFilter, new URL(request.url).searchParams)),
);
