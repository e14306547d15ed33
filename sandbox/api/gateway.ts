import type { Sandbox } from "../context";
import { answerGateway } from "../gateway/gateway";
import type { SandboxRequest } from "../http/request";
import { gatewayReply } from "../http/reply";
import type { Reply } from "../http/reply";

/** tpl_content may be 99,999 characters; url-encoded, a Chinese one takes nine bytes, and inside JSON text inside JSON text some take more. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** `POST /gateway.do`: public parameters in the query, biz_content in a form, as the SDKs send them; either place is taken. */
export async function postGateway(sandbox: Sandbox, request: SandboxRequest): Promise<Reply> {
  const form = new URLSearchParams((await request.body(MAX_BODY_BYTES)).toString("utf8"));
  const { body, delivery } = await answerGateway(sandbox, request.query, form);
  return gatewayReply(body, delivery);
}
