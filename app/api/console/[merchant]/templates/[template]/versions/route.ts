import { z } from "zod";
import { consoleRoute } from "@/app/_server/console-route";
import { idSchema, parse } from "@/lib/parse";

const query = z.object({ before: z.coerce.number().pipe(z.int32().min(1)).optional() });

/** The versions of a template, newest first; `before` is the number of the last one seen. */
export const GET = consoleRoute<{ merchant: string; template: string }>("template:read", ({ params, request, merchant, deps }) => {
  const before = new URL(request.url).searchParams.get("before") ?? undefined;
  return deps.versions.listVersions(merchant.id, parse(idSchema, params.template), parse(query, { before }));
});
