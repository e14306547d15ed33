import { consoleRoute } from "@/app/_server/console-route";
import { idSchema, parse } from "@/lib/parse";
import { listCandidates } from "@/lib/template/settle";

/** What a person chooses from when a publish could not be settled; asks Alipay. */
export const GET = consoleRoute<{ merchant: string; template: string }>("template:publish", async ({ params, merchant, deps }) => {
  const { attempt, search } = await listCandidates(deps, merchant.id, { templateId: parse(idSchema, params.template) });
  const { id, kind, state, code, message, startedAt, version } = attempt;
  return { attempt: { id, kind, state, code, message, startedAt, versionNumber: version.number }, search };
});
