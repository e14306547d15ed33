import { listTemplates } from "../store/template-store";
import { templateFields } from "../wire";
import { optionalText } from "./fields";
import type { Method } from "./method";
import { pagingFields, readPage } from "./paging";

/** alipay.marketing.pass.template.query: the app's own templates, newest first. */
export const templateQuery: Method = async ({ sandbox, app, biz }) => {
  const page = readPage(biz);
  const tplId = optionalText(biz, "tpl_id", 999) ?? undefined;
  const { total, rows } = await listTemplates(sandbox.pool, { appId: app.appId, tplId }, page);
  return { ...pagingFields(page, total), tpl_list: rows.map(templateFields) };
};
