import { consoleRoute } from "@/app/_server/console-route";
import { idSchema, parse } from "@/lib/parse";

/** The draft as it is stored now: what somebody else has saved, when a save met a newer one. */
export const GET = consoleRoute<{ merchant: string; template: string }>("template:read", async ({ params, merchant, deps }) => {
  const { text, contract, revision, updatedAt } = await deps.templates.getTemplate(merchant.id, parse(idSchema, params.template));
  return { text, contract, revision, updatedAt };
});
