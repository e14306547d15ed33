import { updateTemplate } from "../store/template-store";
import { requiredText } from "./fields";
import { passResult } from "./method";
import type { Method } from "./method";
import { businessFailed } from "./refusal";
import { readTplContent } from "./tpl-content";

/** alipay.pass.template.update: passes already made keep what they were made with. */
export const templateUpdate: Method = async ({ sandbox, app, biz }) => {
  const tplId = requiredText(biz, "tpl_id", 999);
  const content = readTplContent(biz);
  const updated = await updateTemplate(sandbox.pool, {
    tplId,
    appId: app.appId,
    tplContent: content.text,
    tplParams: content.params,
    updatedAt: sandbox.now(),
  });
  if (!updated) throw businessFailed("SIM.TEMPLATE_NOT_EXIST", "模板不存在");
  return passResult(true, { tpl_id: tplId, tpl_params: content.params });
};
