import { consoleRoute } from "@/app/_server/console-route";
import { followPlay } from "@/lib/claim/play";
import { followSchema } from "@/lib/claim/play-schema";
import { parse } from "@/lib/parse";

/** What our books say of a claim that the first page plays: asked again and again while the simulated phone waits. */
export const GET = consoleRoute("callback:read", async ({ request, merchant, deps }) => {
  const input = parse(followSchema, Object.fromEntries(new URL(request.url).searchParams));
  return followPlay(deps, merchant.id, { ...input, after: input.after });
});
