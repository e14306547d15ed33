import type { PrismaClient } from "@/generated/prisma/client";
import { GATEWAY_KINDS, type GatewayKind } from "@/lib/alipay/gateways";
import { isUniqueViolation } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { SealedApp } from "./credentials";

export type AppStore = ReturnType<typeof createAppStore>;

/** An app as pages may have it. The sealed private key is no part of it and is never selected for one. */
export type AppView = NonNullable<Awaited<ReturnType<AppStore["find"]>>>;

/** What lists, badges and choices of an app need. */
export type AppHead = { id: string; name: string; appId: string; gateway: GatewayKind };

/** The columns that a form writes. */
export type AppFields = {
  name: string;
  appId: string;
  gateway: GatewayKind;
  alipayPublicKey: string;
  logoUrl: string;
  stripUrl: string;
  iconUrl: string;
  callbackDeadlineMs: number;
  refusalStatus: number;
  answerTemplate: string;
  trustReports: boolean;
};

const view = {
  id: true,
  name: true,
  appId: true,
  gateway: true,
  alipayPublicKey: true,
  logoUrl: true,
  stripUrl: true,
  iconUrl: true,
  callbackDeadlineMs: true,
  refusalStatus: true,
  answerTemplate: true,
  trustReports: true,
  checkedAt: true,
  checkResult: true,
  updatedAt: true,
} as const;

const head = { id: true, name: true, appId: true, gateway: true } as const;

/** A CHECK holds the column to these words. */
function gatewayKind<T extends { gateway: string }>(row: T): T & { gateway: GatewayKind } {
  const kind = GATEWAY_KINDS.find((each) => each === row.gateway);
  if (!kind) throw new Error(`apps.gateway holds ${row.gateway}, which nobody knows.`);
  return { ...row, gateway: kind };
}

/** Alipay applications of merchants. */
export function createAppStore({ prisma }: { prisma: PrismaClient }) {
  return {
    async listHeads(merchantId: string): Promise<AppHead[]> {
      const rows = await prisma.app.findMany({ where: { merchantId }, select: head, orderBy: { id: "asc" } });
      return rows.map(gatewayKind);
    },

    async list(merchantId: string) {
      const rows = await prisma.app.findMany({
        where: { merchantId },
        select: { ...head, logoUrl: true, checkedAt: true, checkResult: true, _count: { select: { templates: true } } },
        orderBy: { id: "asc" },
      });
      return rows.map(({ _count, ...row }) => ({ ...gatewayKind(row), templates: _count.templates }));
    },

    async find(merchantId: string, id: string) {
      const row = await prisma.app.findUnique({ where: { merchantId_id: { merchantId, id } }, select: view });
      return row && gatewayKind(row);
    },

    /**
     * With the sealed key: for calls to Alipay (`credentialsOf`), never for a page.
     *
     * @throws AppError `not_found`
     */
    async getSealed(merchantId: string, id: string): Promise<SealedApp> {
      const row = await prisma.app.findUnique({
        where: { merchantId_id: { merchantId, id } },
        select: { merchantId: true, id: true, appId: true, gateway: true, privateKeySealed: true, alipayPublicKey: true },
      });
      if (!row) throw new AppError("not_found");
      return gatewayKind(row);
    },

    /** @throws AppError `app_id_taken` when the merchant has an app of this appId */
    async create(merchantId: string, id: string, fields: AppFields & { privateKeySealed: string }): Promise<void> {
      await namingTaken(fields.appId, () => prisma.app.create({ data: { merchantId, id, ...fields }, select: { id: true } }));
    },

    /**
     * Without `privateKeySealed` the stored key stays. What was known of a check is forgotten: it was made with other settings.
     *
     * @throws AppError `app_id_taken`
     */
    async update(merchantId: string, id: string, fields: AppFields & { privateKeySealed?: string }): Promise<void> {
      const data = { ...fields, checkedAt: null, checkResult: null };
      await namingTaken(fields.appId, () =>
        prisma.app.update({ where: { merchantId_id: { merchantId, id } }, data, select: { id: true } }),
      );
    },

    async countPublished(merchantId: string, id: string): Promise<number> {
      return prisma.publication.count({ where: { merchantId, template: { appId: id } } });
    },

    async recordCheck(merchantId: string, id: string, check: { at: Date; result: string }): Promise<void> {
      await prisma.app.update({
        where: { merchantId_id: { merchantId, id } },
        data: { checkedAt: check.at, checkResult: check.result },
        select: { id: true },
      });
    },
  };
}

async function namingTaken(appId: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("app_id_taken", { appId }, { cause: error });
    throw error;
  }
}
