import type { Pool } from "pg";
import { z } from "zod";
import type { PrismaClient } from "@/generated/prisma/client";
import { GATEWAY_KINDS, type GatewayKind } from "../alipay/gateways";
import { AppError } from "../errors";
import { parse, storableText } from "../parse";
import type { Contract } from "./contract";
import { contractSchema } from "./contract-schema";
import { draftTextSchema } from "./draft";
import { titleOf } from "./title";

/** How an app reaches Alipay, as templates need it (the row is lib/merchant's). */
const appSelection = { id: true, name: true, appId: true, gateway: true, logoUrl: true, stripUrl: true, iconUrl: true } as const;

const gatewaySchema = z.enum(GATEWAY_KINDS);

export type TemplateApp = {
  id: string;
  name: string;
  /** Alipay's id of the application. */
  appId: string;
  gateway: GatewayKind;
  logoUrl: string;
  stripUrl: string;
  iconUrl: string;
};

export type Template = {
  id: string;
  name: string;
  text: string;
  contract: Contract;
  revision: number;
  stoppedAt: Date | null;
  stopText: string;
  limitPerUser: number | null;
  updatedAt: Date;
  app: TemplateApp;
  publication: { tplId: string; publishedAt: Date; version: { id: string; number: number; text: string; contract: Contract } } | null;
};

/** What a console may send as a draft. Any text is one, also text that is no JSON; only what Postgres cannot hold is refused. */
export const draftSchema = z.object({ text: draftTextSchema, contract: contractSchema });

/** What is left out stays as it is: a page may be older than what somebody else has set. */
export const settingsSchema = z
  .object({
    stopped: z.boolean(),
    stopText: storableText.check(z.trim(), z.maxLength(200)),
    limitPerUser: z.int().min(1).max(1000).nullable(),
  })
  .partial();

export type TemplateSettings = z.output<typeof settingsSchema>;

export type TemplateStore = ReturnType<typeof createTemplateStore>;

export const readContract = (json: string): Contract => contractSchema.parse(JSON.parse(json));

/**
 * Drafts and what is told about them. Every read and write names its merchant: an id of another one is `not_found`. Texts are kept
 * byte for byte.
 */
export function createTemplateStore({ prisma, pool }: { prisma: PrismaClient; pool: Pool }) {
  async function findTemplate(merchantId: string, id: string): Promise<Template | null> {
    const row = await prisma.template.findUnique({
      where: { merchantId_id: { merchantId, id }, deletedAt: null },
      include: { app: { select: appSelection }, publication: { include: { version: true } } },
    });
    if (!row) return null;
    const { publication } = row;
    return {
      id: row.id,
      name: row.name,
      text: row.text,
      contract: readContract(row.contract),
      revision: row.revision,
      stoppedAt: row.stoppedAt,
      stopText: row.stopText,
      limitPerUser: row.limitPerUser,
      updatedAt: row.updatedAt,
      app: { ...row.app, gateway: gatewaySchema.parse(row.app.gateway) },
      publication: publication && {
        tplId: publication.tplId,
        publishedAt: publication.publishedAt,
        version: { ...publication.version, contract: readContract(publication.version.contract) },
      },
    };
  }

  return {
    findTemplate,

    /** @throws AppError `not_found` */
    async getTemplate(merchantId: string, id: string): Promise<Template> {
      const template = await findTemplate(merchantId, id);
      if (!template) throw new AppError("not_found", { what: "template" });
      return template;
    },

    /** @throws AppError `not_found` when the app is not the merchant's, `input_invalid` */
    async createDraft(
      merchantId: string,
      input: { id: string; appId: string; text: string; contract: Contract; fallbackName: string; userId: string | null },
    ): Promise<{ id: string }> {
      const { text, contract } = parse(draftSchema, { text: input.text, contract: input.contract });
      const app = await prisma.app.findUnique({ where: { merchantId_id: { merchantId, id: input.appId } }, select: { id: true } });
      if (!app) throw new AppError("not_found", { what: "app" });
      return prisma.template.create({
        data: {
          merchantId,
          id: input.id,
          appId: app.id,
          name: titleOf(text) ?? input.fallbackName,
          text,
          contract: JSON.stringify(contract),
          createdBy: input.userId,
        },
        select: { id: true },
      });
    },

    /**
     * Saves a draft over the revision it was made from. A save that says what is already stored answers the stored revision, so that
     * repeating one whose answer was lost is no conflict.
     *
     * @throws AppError `draft_outdated` {revision} when somebody else has saved since, `not_found`, `input_invalid`
     */
    async saveDraft(
      merchantId: string,
      input: { templateId: string; expectedRevision: number; text: string; contract: Contract; userId?: string | null },
    ): Promise<{ revision: number; name: string; savedAt: Date }> {
      const { text, contract: given } = parse(draftSchema, { text: input.text, contract: input.contract });
      const contract = JSON.stringify(given);
      const { rows } = await pool.query<{ revision: number; name: string; savedAt: Date }>(saveSql, [
        merchantId,
        input.templateId,
        input.expectedRevision,
        text,
        contract,
        titleOf(text),
        input.userId ?? null,
      ]);
      if (rows[0]) return rows[0];
      const stored = await prisma.template.findUnique({ where: { merchantId_id: { merchantId, id: input.templateId }, deletedAt: null } });
      if (!stored) throw new AppError("not_found", { what: "template" });
      if (stored.text !== text || stored.contract !== contract) throw new AppError("draft_outdated", { revision: stored.revision });
      return { revision: stored.revision, name: stored.name, savedAt: stored.updatedAt };
    },

    /**
     * Whether passes are issued at all, and how many to one user. Takes effect at the next callback.
     *
     * @throws AppError `not_found`, `input_invalid`
     */
    async saveSettings(merchantId: string, templateId: string, input: TemplateSettings, now: Date): Promise<void> {
      const { stopped, stopText, limitPerUser } = parse(settingsSchema, input);
      const { rowCount } = await pool.query(
        `UPDATE templates SET
           stop_text = coalesce($3, stop_text),
           limit_per_user = CASE WHEN $4 THEN $5 ELSE limit_per_user END,
           stopped_at = CASE WHEN $6::boolean IS NULL THEN stopped_at WHEN $6 THEN coalesce(stopped_at, $7) END
         WHERE merchant_id = $1 AND id = $2 AND deleted_at IS NULL`,
        [merchantId, templateId, stopText ?? null, limitPerUser !== undefined, limitPerUser ?? null, stopped ?? null, now],
      );
      if (rowCount === 0) throw new AppError("not_found", { what: "template" });
    },
  };
}

/** A duplicate is called one until it has a title of its own. */
const saveSql = `
  UPDATE templates
  SET text = $4, contract = $5, revision = revision + 1, name = coalesce($6, name), copy = CASE WHEN $6 <> name THEN 0 ELSE copy END,
      updated_at = clock_timestamp(), updated_by = $7
  WHERE merchant_id = $1 AND id = $2 AND revision = $3 AND deleted_at IS NULL AND (text, contract) IS DISTINCT FROM ($4, $5)
  RETURNING revision, name, updated_at AS "savedAt"`;
