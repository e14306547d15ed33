import type { Sandbox } from "../context";
import { readField } from "../http/request";
import type { SandboxRequest } from "../http/request";
import { jsonReply } from "../http/reply";
import type { Reply } from "../http/reply";
import { listPasses } from "../store/pass-store";
import { listTemplates } from "../store/template-store";
import { passFields, templateFields } from "../wire";

/** A list is an array, without pages: so much and no more of it. */
const MAX_ROWS = 1000;

/** `GET /sandbox/passes?userId=`: newest first, in Alipay's own field names. Without a user, of all users. */
export async function getPasses(sandbox: Sandbox, request: SandboxRequest): Promise<Reply> {
  const userId = readField(request.query, "userId", 128) ?? undefined;
  const { rows } = await listPasses(sandbox.pool, { userId }, { offset: 0, limit: MAX_ROWS });
  return jsonReply(
    200,
    rows.map((pass) => ({ ...passFields(pass, sandbox.now()), passId: pass.passId, templateId: pass.tplId, app_id: pass.appId })),
  );
}

/** `GET /sandbox/templates`: newest first, of all apps. */
export async function getTemplates(sandbox: Sandbox): Promise<Reply> {
  const { rows } = await listTemplates(sandbox.pool, {}, { offset: 0, limit: MAX_ROWS });
  return jsonReply(
    200,
    rows.map((template) => ({ ...templateFields(template), templateId: template.tplId, app_id: template.appId })),
  );
}
