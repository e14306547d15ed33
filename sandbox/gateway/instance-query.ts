import { listPasses } from "../store/pass-store";
import { passFields } from "../wire";
import { optionalText } from "./fields";
import type { Method } from "./method";
import { pagingFields, readPage } from "./paging";

/** alipay.marketing.pass.instance.query: the app's own passes, newest first, those the user deleted among them. */
export const instanceQuery: Method = async ({ sandbox, app, biz }) => {
  const page = readPage(biz);
  const text = (name: string) => optionalText(biz, name, 999) ?? undefined;
  const filter = {
    appId: app.appId,
    passId: text("pass_id"),
    serialNumber: text("serial_number"),
    tplId: text("tpl_id"),
    userId: text("user_id"),
  };
  const { total, rows } = await listPasses(sandbox.pool, filter, page);
  return { ...pagingFields(page, total), instance_list: rows.map((pass) => passFields(pass, sandbox.now())) };
};
