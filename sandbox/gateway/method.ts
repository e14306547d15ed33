import type { Sandbox } from "../context";
import type { JsonObject } from "../json";
import type { App } from "../store/app-store";

export type MethodCall = { sandbox: Sandbox; app: App; biz: JsonObject };

/** One OpenAPI method: answers the fields that follow code and msg. @throws MethodRefusal */
export type Method = (call: MethodCall) => Promise<JsonObject>;

/** The two fields of every `alipay.pass.*` answer. `result` is JSON inside JSON, and success a word: so does Alipay. */
export const passResult = (success: boolean, result: JsonObject): JsonObject => ({
  success: String(success),
  result: JSON.stringify(result),
});
