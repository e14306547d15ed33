import type { JsonObject } from "../json";
import { signText } from "../signature";
import type { App } from "../store/app-store";
import type { GatewayRefusal } from "./refusal";

/**
 * `{"alipay_x_response":{…},"sign":"…"}`, the signature over the raw text of the first value.
 * `signature` is what a fault asks for: a good one over another text, or none.
 */
export function writeSigned(app: App, methodName: string, fields: JsonObject, signature?: "wrong" | "missing"): string {
  const text = JSON.stringify(fields);
  const name = `"${methodName.replaceAll(".", "_")}_response"`;
  if (signature === "missing") return `{${name}:${text}}`;
  const signed = signText(app.alipayPrivateKey, signature === "wrong" ? `${text} ` : text);
  return `{${name}:${text},"sign":"${signed}"}`;
}

/** What the gateway says when it turns a request away before any method: unsigned. */
export function writeError({ code, msg, subCode, subMsg }: GatewayRefusal): string {
  return JSON.stringify({ error_response: { code, msg, sub_code: subCode, sub_msg: subMsg } });
}
