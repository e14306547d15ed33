import { newPassId } from "../id";
import { isObject, parseJson, readStored, textAt } from "../json";
import type { Json, JsonObject } from "../json";
import { addPass } from "../store/pass-store";
import { findTemplate } from "../store/template-store";
import { fillVariables } from "../variables";
import { requiredJson, requiredText } from "./fields";
import { passResult } from "./method";
import type { Method } from "./method";
import { businessFailed, invalidField } from "./refusal";

/** alipay.pass.instance.add: makes one pass out of a template, one user's token and a value for every variable. */
export const instanceAdd: Method = async ({ sandbox, app, biz }) => {
  const tplId = requiredText(biz, "tpl_id", 999);
  const tplParams = requiredJson(biz, "tpl_params", 99_999);
  const recognitionType = requiredText(biz, "recognition_type", 999);
  const recognition = requiredJson(biz, "recognition_info", 999).value;
  if (recognitionType !== "2") throw appNotSupported();

  const template = await findTemplate(sandbox.pool, tplId);
  if (template?.appId !== app.appId) throw businessFailed("SIM.TEMPLATE_NOT_EXIST", "模板不存在");
  const params = checkTplParams(template.tplParams, tplParams.value);
  const filled = fillVariables(readStored(template.tplContent), params);
  const serialNumber = textAt(filled, ["content", "fileInfo", "serialNumber"]) || params.get("serialNumber");
  if (!serialNumber) throw serialNumberMissing();
  if (serialNumber.length > 999) throw invalidField("serialNumber 超过 999 个字符");

  const { userId, token } = readRecognition(recognition);
  const now = sandbox.now();
  const passId = newPassId(now);
  const outcome = await addPass(sandbox.pool, {
    passId,
    appId: app.appId,
    channelId: readChannelId(filled, app.appId),
    serialNumber,
    tplId,
    userId,
    token,
    tplContent: template.tplContent,
    tplParams: JSON.stringify(tplParams.value),
    createdAt: now,
  });
  if (outcome === "token_unknown") throw businessFailed("SIM.USER_TOKEN_INVALID", "user_token与user_id、tpl_id不匹配");
  if (outcome === "token_spent") throw businessFailed("SIM.USER_TOKEN_USED", "user_token已使用");
  if (outcome === "serial_number_repeated") throw businessFailed("SIM.SERIAL_NUMBER_REPEATED", "serialNumber重复");
  return passResult(true, { serialNumber, passId, operation: "ADD" });
};

/** The token that an instance.add carries, readable before anything else about the call is known to be right. */
export function readUserToken(biz: JsonObject): string | null {
  const info = Object.hasOwn(biz, "recognition_info") ? biz.recognition_info : undefined;
  if (isObject(info)) return textAt(info, ["user_token"]) || null;
  const parsed = parseJson(typeof info === "string" ? info : "null");
  return parsed.ok ? textAt(parsed.value, ["user_token"]) || null : null;
}

function checkTplParams(variables: string[], given: JsonObject): Map<string, string> {
  const params = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== "string") throw businessFailed("SIM.TPL_PARAMS_NOT_STRING", `tpl_params的值必须是字符串：${name}`);
    params.set(name, value);
  }
  if (variables.includes("serialNumber") && !params.get("serialNumber")) throw serialNumberMissing();
  const absent = variables.filter((name) => !params.has(name));
  if (absent.length > 0) throw businessFailed("SIM.TPL_PARAMS_MISSING", `tpl_params缺少变量：${absent.join(", ")}`);
  return params;
}

function readRecognition(info: JsonObject): { userId: string; token: string } {
  const userId = textAt(info, ["user_id"]) || textAt(info, ["open_id"]);
  const token = textAt(info, ["user_token"]);
  if (!userId) throw invalidField("recognition_info 缺少 user_id");
  if (!token) throw invalidField("recognition_info 缺少 user_token");
  return { userId, token };
}

/** The channel must be the app itself, or a merchant's pid (2088…), which the sandbox has no way to know. */
function readChannelId(filled: Json, appId: string): string {
  const channelId = textAt(filled, ["content", "platform", "channelID"]) || appId;
  if (channelId !== appId && !/^2088\d{12}$/.test(channelId)) throw appNotSupported();
  return channelId;
}

const appNotSupported = () => businessFailed("KP.AE_ALIPASS_APPID_NOSUPPORT", "该AppId不支持");
const serialNumberMissing = () => businessFailed("KP.AE_ALIPASS_PARAME_IS_NULL", "缺失必要属性serial_number为空");
