import { z } from "zod";
import { consoleRoute } from "@/app/_server/console-route";
import { idSchema, parse } from "@/lib/parse";

type Params = { merchant: string; template: string; version: string };

const numberSchema = z.coerce.number().pipe(z.int32().min(1));

/** One version by its number, with text and contract. */
export const GET = consoleRoute<Params>("template:read", ({ params, merchant, deps }) =>
  deps.versions.getVersion(merchant.id, parse(idSchema, params.template), parse(numberSchema, params.version)),
);
