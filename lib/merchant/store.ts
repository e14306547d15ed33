import type { PrismaClient } from "@/generated/prisma/client";
import { isUniqueViolation } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Membership, MerchantHead } from "./access";
import { lockMemberships } from "./owner-store";
import { isRole } from "./roles";
import { isSlug } from "./schema";

const head = { id: true, slug: true, name: true } as const;

export type MerchantStore = ReturnType<typeof createMerchantStore>;

/** Merchants and who belongs to them. */
export function createMerchantStore({ prisma }: { prisma: PrismaClient }) {
  return {
    /** One query from the address to the role, so that a stranger costs as much as a merchant that is not there. */
    async findMembership({ userId, slug }: { userId: string; slug: string }): Promise<Membership | null> {
      if (!isSlug(slug)) return null;
      const member = await prisma.member.findFirst({
        where: { userId, merchant: { slug } },
        select: { role: true, merchant: { select: head } },
      });
      return member && isRole(member.role) ? { merchant: member.merchant, role: member.role } : null;
    },

    async listOf(userId: string): Promise<Membership[]> {
      const members = await prisma.member.findMany({
        where: { userId },
        select: { role: true, merchant: { select: head } },
        orderBy: { merchant: { createdAt: "asc" } },
      });
      return members.flatMap(({ merchant, role }) => (isRole(role) ? [{ merchant, role }] : []));
    },

    async findBySlug(slug: string): Promise<MerchantHead | null> {
      return prisma.merchant.findUnique({ where: { slug }, select: head });
    },

    async isSlugTaken(slug: string): Promise<boolean> {
      return (await prisma.merchant.count({ where: { slug } })) > 0;
    },

    /**
     * The merchant with its first member: the creator, else the owner if there is one.
     *
     * @throws AppError `slug_taken`
     */
    async create(merchant: { id: string; memberId: string; name: string; slug: string; creatorId: string | null }): Promise<MerchantHead> {
      const { id, memberId, name, slug, creatorId } = merchant;
      try {
        return await prisma.$transaction(async (transaction) => {
          await lockMemberships(transaction);
          const created = await transaction.merchant.create({ data: { id, name, slug }, select: head });
          const userId = creatorId ?? (await transaction.installation.findFirst())?.ownerId;
          if (userId) await transaction.member.create({ data: { id: memberId, merchantId: id, userId, role: "operator" } });
          return created;
        });
      } catch (error) {
        if (isUniqueViolation(error)) throw new AppError("slug_taken", { slug }, { cause: error });
        throw error;
      }
    },

    /** @throws AppError `slug_taken` */
    async update(id: string, { name, slug }: { name: string; slug: string }): Promise<MerchantHead> {
      try {
        return await prisma.merchant.update({ where: { id }, data: { name, slug }, select: head });
      } catch (error) {
        if (isUniqueViolation(error)) throw new AppError("slug_taken", { slug }, { cause: error });
        throw error;
      }
    },

    /** How many templates live at Alipay with this merchant's callback address in them. */
    async countPublished(id: string): Promise<number> {
      return prisma.publication.count({ where: { merchantId: id } });
    },
  };
}
