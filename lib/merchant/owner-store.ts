import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { isUniqueViolation } from "@/lib/db";
import { AppError } from "@/lib/errors";

export type OwnerStore = ReturnType<typeof createOwnerStore>;

/**
 * Held by whoever makes the owner or a merchant until its commit, so that neither misses the other: the owner belongs to every merchant
 * made before, and a merchant made without a person belongs to the owner.
 */
export async function lockMemberships(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('alipass-studio:memberships'))`;
}

/** The installation's first operator. */
export function createOwnerStore({ prisma, newId }: { prisma: PrismaClient; newId: () => string }) {
  return {
    async isInstalled(): Promise<boolean> {
      return (await prisma.installation.count()) > 0;
    },

    /**
     * Account in better-auth's form (a `credential` of the user), membership of every merchant, and the row that closes setup: all or
     * nothing.
     *
     * @throws AppError `setup_closed` when another one was first
     */
    async createOwner(owner: {
      id: string;
      accountId: string;
      name: string;
      email: string;
      passwordHash: string;
    }): Promise<{ id: string; email: string }> {
      try {
        return await prisma.$transaction(async (transaction) => {
          await transaction.installation.create({ data: { ownerId: owner.id } });
          await transaction.user.create({
            data: {
              id: owner.id,
              name: owner.name,
              email: owner.email,
              accounts: { create: { id: owner.accountId, accountId: owner.id, providerId: "credential", password: owner.passwordHash } },
            },
          });
          await lockMemberships(transaction);
          const merchants = await transaction.merchant.findMany({ select: { id: true } });
          await transaction.member.createMany({
            data: merchants.map(({ id }) => ({ id: newId(), merchantId: id, userId: owner.id, role: "operator" })),
          });
          return { id: owner.id, email: owner.email };
        });
      } catch (error) {
        if (isUniqueViolation(error)) throw new AppError("setup_closed", {}, { cause: error });
        throw error;
      }
    },
  };
}
