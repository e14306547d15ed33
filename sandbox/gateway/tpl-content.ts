import { textAt, valueAt, isObject } from "../json";
import type { JsonObject } from "../json";
import { extractVariables } from "../variables";
import { requiredJson } from "./fields";
import { businessFailed } from "./refusal";

/**
 * Reads `{logo, strip, icon, content}`. Only logo and content are known to be required by the server (alipay.pass.template.add);
 * its other rules are not public, so nothing else is refused here.
 */
export function readTplContent(biz: JsonObject): { text: string; params: string[] } {
  const { text, value } = requiredJson(biz, "tpl_content", 99_999);
  if (textAt(value, ["logo"]).trim() === "") throw businessFailed("SIM.LOGO_NOT_EXIST", "logo图片不存在");
  if (!isObject(valueAt(value, ["content"]))) throw businessFailed("SIM.CONTENT_NOT_EXIST", "缺失必要属性content");
  return { text, params: extractVariables(value) };
}
