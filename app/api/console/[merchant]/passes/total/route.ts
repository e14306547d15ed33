import { consoleRoute } from "@/app/_server/console-route";
import { requireAddress } from "@/lib/list-address";
import { readPassFilter } from "@/lib/pass/filter";

export const GET = consoleRoute("pass:read", ({ request, merchant, deps }) =>
  deps.passes.total(merchant.id, requireAddress(readPassFilter, new URL(request.url).searchParams)),
);
