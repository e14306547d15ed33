import { z } from "zod";
import { consoleRoute } from "@/app/_server/console-route";
import { cursorSchema } from "@/lib/keyset";
import { idSchema, parse } from "@/lib/parse";

const query = z.object({ before: z.optional(cursorSchema) });

/** What was issued of a template, newest first, with the values of each; `before` is the cursor of the page before (`older`). */
export const GET = consoleRoute<{ merchant: string; template: string }>("pass:read", ({ params, request, merchant, deps }) => {
  const before = new URL(request.url).searchParams.get("before") ?? undefined;
  return deps.issued.listIssued(merchant.id, parse(idSchema, params.template), parse(query, { before }));
});
