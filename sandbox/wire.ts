import { isObject, readStored, textAt } from "./json";
import type { Json, JsonObject } from "./json";
import { readFace } from "./face";
import { formatShanghai, parseShanghai } from "./shanghai-time";
import type { Pass } from "./store/pass-store";
import type { Template } from "./store/template-store";
import { fillVariables } from "./variables";

/** A pass in the field names of alipay.marketing.pass.instance.query. */
export function passFields(pass: Pass, now: Date): JsonObject {
  const params = passParams(pass);
  const face = readFace(passContent(pass));
  return {
    pass_id: pass.passId,
    serial_number: pass.serialNumber,
    tpl_id: pass.tplId,
    channel_id: pass.channelId,
    user_id: pass.userId,
    type: face.type,
    product: face.product,
    logo: face.logo,
    logo_text: face.logoText,
    strip: face.strip,
    start_date: face.startDate,
    end_date: face.endDate,
    status: passStatus(pass, now),
    is_deleted: pass.isDeleted,
    create_time: formatShanghai(pass.createdAt),
    modify_time: formatShanghai(pass.updatedAt),
    biz_param_list: [...params].map(([key, value]) => ({ key, value })),
  };
}

/** A template in the field names of alipay.marketing.pass.template.query. */
export function templateFields(template: Template): JsonObject {
  return {
    tpl_id: template.tplId,
    tpl_content: template.tplContent,
    tpl_params: template.tplParams,
    create_time: formatShanghai(template.createdAt),
    modify_time: formatShanghai(template.updatedAt),
  };
}

/** The template as this pass fills it. */
export function passContent(pass: Pick<Pass, "tplContent" | "tplParams">): Json {
  return fillVariables(readStored(pass.tplContent), passParams(pass));
}

export function passParams(pass: Pick<Pass, "tplParams">): Map<string, string> {
  const value = readStored(pass.tplParams);
  return new Map(isObject(value) ? Object.keys(value).map((name) => [name, textAt(value, [name])]) : []);
}

export type ShownStatus = "CAN_USE" | "EXPIRED" | "USED" | "CLOSED";

/** EXPIRED is never stored: a usable pass becomes it when its end date goes by. */
export function passStatus(pass: Pass, now: Date): ShownStatus {
  if (pass.status !== "CAN_USE") return pass.status;
  const end = parseShanghai(readFace(passContent(pass)).endDate);
  return end && end < now ? "EXPIRED" : "CAN_USE";
}
