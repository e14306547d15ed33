import { readStored } from "../json";
import { findPass, updatePass } from "../store/pass-store";
import type { PassStatus } from "../store/pass-store";
import { extractVariables } from "../variables";
import { optionalJson, optionalText, requiredText } from "./fields";
import { passResult } from "./method";
import type { Method } from "./method";
import { businessFailed, invalidField } from "./refusal";

/** alipay.pass.instance.update: changes the status, and the text of what the template made a variable. */
export const instanceUpdate: Method = async ({ sandbox, app, biz }) => {
  const serialNumber = requiredText(biz, "serial_number", 999);
  const channelId = requiredText(biz, "channel_id", 999);
  const status = readStatus(optionalText(biz, "status", 99));
  const tplParams = optionalJson(biz, "tpl_params", 99_999);
  const userId = optionalText(biz, "user_id", 999) ?? optionalText(biz, "open_id", 999) ?? undefined;
  if (!status && !tplParams) throw invalidField("status 与 tpl_params 至少需要一个");

  const pass = await findPass(sandbox.pool, { appId: app.appId, channelId, serialNumber, userId });
  if (!pass) throw businessFailed("KP.AE_ALIPASS_NOTEXIST", "卡券不存在");
  const known = new Set(extractVariables(readStored(pass.tplContent)));
  const changes: Record<string, string> = {};
  for (const [name, value] of Object.entries(tplParams?.value ?? {})) {
    if (typeof value !== "string") throw businessFailed("SIM.TPL_PARAMS_NOT_STRING", `tpl_params的值必须是字符串：${name}`);
    // The serial number is how the pass is found; it is never a text to change.
    if (known.has(name) && name !== "serialNumber") changes[name] = value;
  }
  const updated = await updatePass(sandbox.pool, pass.passId, { status, params: changes, now: sandbox.now() });
  if (!updated) throw businessFailed("SIM.PASS_NOT_CHANGEABLE", "卡券已失效或已被用户删除，不能核销");
  return passResult(true, { operate: "UPDATE" });
};

function readStatus(text: string | null): PassStatus | null {
  if (text === null || text === "USED" || text === "CLOSED") return text;
  throw invalidField("status 只能是 USED 或 CLOSED");
}
