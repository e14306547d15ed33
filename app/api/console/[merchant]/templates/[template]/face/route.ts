import { z } from "zod";
import { consoleRoute } from "@/app/_server/console-route";
import { AppError } from "@/lib/errors";
import { LOCALES } from "@/lib/locale";
import { idSchema, parse } from "@/lib/parse";
import { drawThumbnail } from "@/lib/template/thumbnail";

const query = z.object({ locale: z.enum(LOCALES) });

/** The card of a template with sample values, drawn for the list. */
export const GET = consoleRoute<{ merchant: string; template: string }>("template:read", async ({ params, request, merchant, deps }) => {
  const { locale } = parse(query, Object.fromEntries(new URL(request.url).searchParams));
  const [face] = await deps.shelf.readFaces(merchant.id, [parse(idSchema, params.template)]);
  if (!face) throw new AppError("not_found", { what: "template" });
  return drawThumbnail(face.draft, face.published, { now: deps.now(), locale });
});
