import { newTplId } from "../id";
import { addTemplate } from "../store/template-store";
import { requiredText } from "./fields";
import { passResult } from "./method";
import type { Method } from "./method";
import { businessFailed } from "./refusal";
import { readTplContent } from "./tpl-content";

/** alipay.pass.template.add: a unique_id is good for one template of the app, ever. */
export const templateAdd: Method = async ({ sandbox, app, biz }) => {
  const uniqueId = requiredText(biz, "unique_id", 999);
  const content = readTplContent(biz);
  const now = sandbox.now();
  const tplId = newTplId(now);
  const added = await addTemplate(sandbox.pool, {
    tplId,
    appId: app.appId,
    uniqueId,
    tplContent: content.text,
    tplParams: content.params,
    createdAt: now,
    updatedAt: now,
  });
  if (!added) throw businessFailed("SIM.UNIQUE_ID_REPEATED", "unique_id重复，模板已存在");
  return passResult(true, { tpl_id: tplId, tpl_params: content.params });
};
