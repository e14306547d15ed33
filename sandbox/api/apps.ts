import type { Sandbox } from "../context";
import { readJsonObject, requireField } from "../http/request";
import type { SandboxRequest } from "../http/request";
import { jsonReply } from "../http/reply";
import type { Reply } from "../http/reply";
import { Refusal } from "../refusal";
import { PublicKeyError, publicKeyText, readPublicKey } from "../signature";
import { registerApp } from "../store/app-store";

/** `POST /sandbox/apps {appId, publicKey}` → `{alipayPublicKey}`: stands for uploading a key in Alipay's console, so that any SDK can be a client. */
export async function postApp(sandbox: Sandbox, request: SandboxRequest): Promise<Reply> {
  const body = await readJsonObject(request, 64 * 1024);
  const appId = requireField(body, "appId", 32);
  if (!/^[\w-]+$/.test(appId))
    throw new Refusal(400, "bad_field", "appId 只能含字母、数字、下划线和连字符。It may hold letters, digits, _ and - only.");
  const publicKey = takeKey(requireField(body, "publicKey", 16 * 1024));
  return jsonReply(200, { alipayPublicKey: await registerApp(sandbox.pool, appId, publicKey, sandbox.now()) });
}

function takeKey(text: string): string {
  try {
    return publicKeyText(readPublicKey(text));
  } catch (error) {
    if (error instanceof PublicKeyError) throw new Refusal(400, "bad_public_key", `publicKey 不可用。${error.message}`);
    throw error;
  }
}
