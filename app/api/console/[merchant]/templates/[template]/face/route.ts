import { z } from "zod";
import { consoleRoute } from "@/app/_server/console-route";
import { LOCALES } from "@/lib/locale";
import { idSchema, parse } from "@/lib/parse";
import { drawThumbnail } from "@/lib/template/thumbnail";

const query = z.object({ locale: z.enum(LOCALES) });

/** The card of a template with sample values, drawn for the list. */
export const GET = consoleRoute<{ merchant: string; template: string }>("template:read", async ({ params, request, merchant, deps }) => {
  const { locale } = parse(query, Object.fromEntries(new URL(request.url).searchParams));
  const template = await deps.templates.getTemplate(merchant.id, parse(idSchema, params.template));
  return drawThumbnail(template, template.publication?.version ?? null, { now: deps.now(), locale });
});
