import { playClaim } from "../claim";
import type { Sandbox } from "../context";
import { faultNames, isFaultName } from "../fault";
import type { FaultName } from "../fault";
import { readField, readJsonObject, requireField } from "../http/request";
import type { SandboxRequest } from "../http/request";
import { jsonReply } from "../http/reply";
import type { Reply } from "../http/reply";
import { Refusal } from "../refusal";

/** `POST /sandbox/claims {templateId, userId, fault?, token?, extInfo?}`: plays the claim component once. */
export async function postClaim(sandbox: Sandbox, request: SandboxRequest): Promise<Reply> {
  const body = await readJsonObject(request, 64 * 1024);
  const outcome = await playClaim(sandbox, {
    templateId: requireField(body, "templateId", 999),
    userId: requireField(body, "userId", 128),
    fault: readFault(readField(body, "fault", 64)),
    token: readField(body, "token", 512),
    extInfo: readField(body, "extInfo", 2048) ?? "",
  });
  return jsonReply(200, outcome);
}

function readFault(text: string | null): FaultName | null {
  if (text === null || isFaultName(text)) return text;
  throw new Refusal(400, "unknown_fault", `没有这种故障；可选：${faultNames.join("、")}。No such fault.`);
}
