import { z } from "zod";

/** A template as Alipay answers `template.add` and `.update`. `variables` is null when the answer does not name them. */
export type PublishedTemplate = { tplId: string; variables: string[] | null };

export type IssuedPass = { passId: string; serialNumber: string | null };

/** A user as Alipay knows them; newer apps only ever get openIds. */
export type AlipayUser = { kind: "userId" | "openId"; value: string };

/**
 * A pass as `alipay.marketing.pass.instance.query` shows it. `status` is CAN_USE, USED, EXPIRED, CLOSED, or a word newer than this code;
 * times are Alipay's `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai; `raw` holds every field as it came.
 */
export type HeldPass = {
  passId: string;
  serialNumber: string | null;
  tplId: string | null;
  channelId: string | null;
  userId: string | null;
  openId: string | null;
  status: string;
  isDeleted: boolean;
  startDate: string | null;
  endDate: string | null;
  createTime: string | null;
  modifyTime: string | null;
  params: Record<string, string>;
  raw: Record<string, unknown>;
};

/** A template as `alipay.marketing.pass.template.query` shows it; `content` is the envelope text, `variables` as in PublishedTemplate. */
export type HeldTemplate = {
  tplId: string;
  content: string | null;
  variables: string[] | null;
  createTime: string | null;
  modifyTime: string | null;
  raw: Record<string, unknown>;
};

export type AlipayPage<T> = { items: T[]; page: number; pageSize: number; total: number; totalPages: number };

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const id = scalar.refine((text) => text !== "");
const optional = scalar
  .nullish()
  .catch(null)
  .transform((text) => (text ? text : null));
const count = z.coerce.number().int().nonnegative();
/** An empty list is left out by Alipay, or sent as null. */
const list = z
  .array(z.record(z.string(), z.unknown()))
  .nullish()
  .transform((items) => items ?? []);

/** Names come as an array, or as JSON text of one; with their dollars or without. */
function readNames(value: unknown): string[] | null {
  let names = value;
  if (typeof value === "string") {
    try {
      names = JSON.parse(value);
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }
  const parsed = z.array(z.string()).safeParse(names).data;
  return parsed ? parsed.map((name) => name.replace(/^\$(.+)\$$/, "$1")) : null;
}

export function readPublishedTemplate(_body: unknown, result: Record<string, unknown> | null): PublishedTemplate | null {
  const tplId = id.safeParse(result?.tpl_id ?? result?.tplId).data;
  return tplId === undefined ? null : { tplId, variables: readNames(result?.tpl_params ?? result?.tplParams) };
}

export function readIssuedPass(_body: unknown, result: Record<string, unknown> | null): IssuedPass | null {
  const passId = id.safeParse(result?.passId ?? result?.pass_id).data;
  return passId === undefined ? null : { passId, serialNumber: optional.parse(result?.serialNumber ?? result?.serial_number) };
}

/** `instance.update` answers `success` and no id; older samples name the field `operate`. */
export function readUpdatedPass(
  body: Record<string, unknown>,
  result: Record<string, unknown> | null,
): { operation: string | null } | null {
  const operation = optional.parse(result?.operation ?? result?.operate);
  return operation === null && optional.parse(body.success) === null ? null : { operation };
}

const heldPassSchema = z.object({
  pass_id: id,
  serial_number: optional,
  tpl_id: optional,
  channel_id: optional,
  user_id: optional,
  open_id: optional,
  status: scalar,
  is_deleted: optional,
  start_date: optional,
  end_date: optional,
  create_time: optional,
  modify_time: optional,
  biz_param_list: z
    .array(z.object({ key: scalar, value: scalar.nullish().transform((text) => text ?? "") }))
    .nullish()
    .transform((pairs) => pairs ?? []),
});

const heldTemplateSchema = z.object({
  tpl_id: id,
  tpl_content: z.unknown(),
  tpl_params: z.unknown(),
  create_time: optional,
  modify_time: optional,
});

function readPage<T>(
  body: Record<string, unknown>,
  items: unknown,
  readItem: (raw: Record<string, unknown>) => T | null,
): AlipayPage<T> | null {
  const raws = list.safeParse(items).data;
  const read = raws?.map(readItem);
  if (!read) return null;
  const whole = read.filter((item) => item !== null);
  if (whole.length !== read.length) return null;
  const figure = (value: unknown, otherwise: number) => count.safeParse(value).data ?? otherwise;
  return {
    items: whole,
    page: figure(body.page_num, 1),
    pageSize: figure(body.page_size, whole.length),
    total: figure(body.total, whole.length),
    totalPages: figure(body.total_page, 1),
  };
}

/** Null when one item of the list cannot be read: a list with a gap would say "not there" of a pass that is. */
export function readHeldPasses(body: Record<string, unknown>): AlipayPage<HeldPass> | null {
  return readPage(body, body.instance_list, (raw) => {
    const pass = heldPassSchema.safeParse(raw).data;
    return pass
      ? {
          passId: pass.pass_id,
          serialNumber: pass.serial_number,
          tplId: pass.tpl_id,
          channelId: pass.channel_id,
          userId: pass.user_id,
          openId: pass.open_id,
          status: pass.status,
          isDeleted: /^(?:true|t|y|1)$/i.test(pass.is_deleted ?? ""),
          startDate: pass.start_date,
          endDate: pass.end_date,
          createTime: pass.create_time,
          modifyTime: pass.modify_time,
          params: Object.fromEntries(pass.biz_param_list.map(({ key, value }) => [key, value])),
          raw,
        }
      : null;
  });
}

export function readHeldTemplates(body: Record<string, unknown>): AlipayPage<HeldTemplate> | null {
  return readPage(body, body.tpl_list, (raw) => {
    const template = heldTemplateSchema.safeParse(raw).data;
    if (!template) return null;
    const { tpl_content: content } = template;
    return {
      tplId: template.tpl_id,
      content: typeof content === "string" ? content : content === undefined || content === null ? null : JSON.stringify(content),
      variables: readNames(template.tpl_params),
      createTime: template.create_time,
      modifyTime: template.modify_time,
      raw,
    };
  });
}
