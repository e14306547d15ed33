import type { PrismaClient } from "@/generated/prisma/client";
import { isUniqueViolation } from "@/lib/db";

export type DemoStore = ReturnType<typeof createDemoStore>;

export type DemoState = {
  merchantId: string;
  slug: string;
  name: string;
  appRowId: string | null;
  templateId: string | null;
  tplId: string | null;
};

/** What marks the demo: its merchant may be renamed, and people may have one called demo. */
const MARK = JSON.stringify({ demo: true });

/** The demo merchant that a fresh installation with the simulator has. Written by lib/demo/ensure alone. */
export function createDemoStore({ prisma }: { prisma: PrismaClient }) {
  return {
    async find(): Promise<DemoState | null> {
      const merchant = await prisma.merchant.findFirst({
        where: { metadata: MARK },
        select: {
          id: true,
          slug: true,
          name: true,
          apps: { where: { gateway: "simulator" }, orderBy: { id: "asc" }, take: 1, select: { id: true } },
          templates: { orderBy: { id: "asc" }, take: 1, select: { id: true, publication: { select: { tplId: true } } } },
        },
      });
      if (!merchant) return null;
      const template = merchant.templates[0];
      return {
        merchantId: merchant.id,
        slug: merchant.slug,
        name: merchant.name,
        appRowId: merchant.apps[0]?.id ?? null,
        templateId: template?.id ?? null,
        tplId: template?.publication?.tplId ?? null,
      };
    },

    /** People have merchants of their own, so that a demo that is not there is not missing. */
    async hasMerchants(): Promise<boolean> {
      return (await prisma.merchant.findFirst({ select: { id: true } })) !== null;
    },

    /**
     * The marked merchant in an installation that has no merchant yet; its members are whoever owns the installation, then or later.
     * False when there is a merchant already, or another process was faster.
     */
    async create(merchant: { id: string; memberId: string; name: string; slug: string }): Promise<boolean> {
      try {
        return await prisma.$transaction(async (tx) => {
          if ((await tx.merchant.count()) > 0) return false;
          const { id, memberId, name, slug } = merchant;
          await tx.merchant.create({ data: { id, name, slug, metadata: MARK } });
          const owner = await tx.installation.findFirst();
          if (owner) await tx.member.create({ data: { id: memberId, merchantId: id, userId: owner.ownerId, role: "operator" } });
          return true;
        });
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },
  };
}
