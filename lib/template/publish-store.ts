import { z } from "zod";
import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { isUniqueViolation } from "../db";
import { AppError } from "../errors";
import type { Contract } from "./contract";
import { readContract } from "./store";

const attemptSchema = z.object({ kind: z.enum(["add", "update"]), state: z.enum(["sending", "accepted", "refused", "unknown"]) });

export type Attempt = z.output<typeof attemptSchema> & {
  id: string;
  templateId: string;
  uniqueId: string;
  /** Known from the start for an update; for an add, once Alipay has said it. */
  tplId: string | null;
  code: string | null;
  message: string | null;
  /** When it was last sent: the first time is in the id (UUID v7). */
  startedAt: Date;
  finishedAt: Date | null;
  version: { id: string; number: number; text: string; contract: Contract };
};

export type Publication = { tplId: string; versionId: string; versionNumber: number; publishedAt: Date };

export type Begun = { begun: true; attempt: Attempt } | { begun: false; publication: Publication };

export type PublishStore = ReturnType<typeof createPublishStore>;

const withVersion = { include: { version: true } } as const;

type AttemptWithVersion = Prisma.PublishAttemptGetPayload<typeof withVersion>;

function readAttempt({ version, ...row }: AttemptWithVersion): Attempt {
  const { kind, state } = attemptSchema.parse(row);
  const { id, number, text, contract } = version;
  return { ...row, kind, state, version: { id, number, text, contract: readContract(contract) } };
}

/** Versions, attempts and publications. Every state of an attempt is left by an UPDATE that names the state it leaves. */
export function createPublishStore({ prisma }: { prisma: PrismaClient }) {
  return {
    async findOpenAttempt(merchantId: string, templateId: string): Promise<Attempt | null> {
      const where = { merchantId, templateId, state: { in: ["sending", "unknown"] } };
      const row = await prisma.publishAttempt.findFirst({ where, ...withVersion });
      return row && readAttempt(row);
    },

    /** Newest first. */
    async listAttempts(merchantId: string, templateId: string, limit = 20): Promise<Attempt[]> {
      const rows = await prisma.publishAttempt.findMany({
        where: { merchantId, templateId },
        ...withVersion,
        orderBy: { id: "desc" },
        take: limit,
      });
      return rows.map(readAttempt);
    },

    /**
     * Notes what is about to be sent: the version (the last one again when nothing changed since) and an open attempt, in one
     * transaction. A version used again keeps its note unless a new one is given, so that publishing it once more without a word loses
     * none. The template's row is locked, so that of two that come at once the second sees what the first has begun or published; the
     * partial unique index `publish_attempts_open_key` holds the same for whoever writes past this.
     *
     * @throws AppError `not_found`, `draft_outdated` {revision}, `publish_in_progress`
     */
    async begin(
      merchantId: string,
      input: {
        templateId: string;
        expectedRevision: number;
        attemptId: string;
        versionId: string;
        uniqueId: string;
        userId: string | null;
        note: string;
        now: Date;
      },
    ): Promise<Begun> {
      const { templateId, note } = input;
      const begin = prisma.$transaction(async (tx): Promise<Begun> => {
        await tx.$queryRaw`SELECT FROM templates WHERE merchant_id = ${merchantId}::uuid AND id = ${templateId}::uuid FOR UPDATE`;
        const template = await tx.template.findUnique({
          where: { merchantId_id: { merchantId, id: templateId }, deletedAt: null },
          include: { publication: { include: { version: true } }, attempts: { where: { state: { in: ["sending", "unknown"] } } } },
        });
        if (!template) throw new AppError("not_found", { what: "template" });
        if (template.revision !== input.expectedRevision) throw new AppError("draft_outdated", { revision: template.revision });
        if (template.attempts.length > 0) throw new AppError("publish_in_progress");
        const { text, contract, publication } = template;
        const renote = async (version: { id: string; note: string }) => {
          if (note === "" || note === version.note) return;
          await tx.version.update({ where: { merchantId_id: { merchantId, id: version.id } }, data: { note } });
        };
        const isSame = (version: { text: string; contract: string }) => version.text === text && version.contract === contract;
        if (publication && isSame(publication.version)) {
          const { tplId, versionId, publishedAt, version } = publication;
          await renote(version);
          return { begun: false, publication: { tplId, versionId, versionNumber: version.number, publishedAt } };
        }
        const last = await tx.version.findFirst({ where: { merchantId, templateId }, orderBy: { number: "desc" } });
        const again = last && isSame(last) ? last : null;
        if (again) await renote(again);
        const version =
          again ??
          (await tx.version.create({
            data: {
              merchantId,
              id: input.versionId,
              templateId,
              number: (last?.number ?? 0) + 1,
              text,
              contract,
              note,
              createdAt: input.now,
              createdBy: input.userId,
            },
          }));
        // A template that Alipay made but that was not taken over (its variables differed) is changed rather than doubled.
        const left =
          publication ??
          (await tx.publishAttempt.findFirst({ where: { merchantId, templateId, tplId: { not: null } }, orderBy: { id: "desc" } }));
        const attempt = await tx.publishAttempt.create({
          data: {
            merchantId,
            id: input.attemptId,
            templateId,
            versionId: version.id,
            kind: left ? "update" : "add",
            uniqueId: input.uniqueId,
            state: "sending",
            tplId: left?.tplId ?? null,
            startedAt: input.now,
            startedBy: input.userId,
          },
          ...withVersion,
        });
        return { begun: true, attempt: readAttempt(attempt) };
      });
      return begin.catch((error: unknown) => {
        if (isUniqueViolation(error)) throw new AppError("publish_in_progress", {}, { cause: error });
        throw error;
      });
    },

    /**
     * Takes an open attempt over, to send it again or to ask for it. Answers null when another process was quicker, or settled it.
     */
    async takeOver(merchantId: string, attempt: Attempt, now: Date): Promise<Attempt | null> {
      const { count } = await prisma.publishAttempt.updateMany({
        where: { merchantId, id: attempt.id, state: attempt.state, startedAt: attempt.startedAt },
        data: { state: "sending", startedAt: now },
      });
      return count === 1 ? { ...attempt, state: "sending", startedAt: now } : null;
    },

    /**
     * Alipay has taken the version: the attempt is closed and the publication shows it.
     *
     * @throws AppError `conflict` when the attempt was closed otherwise meanwhile, or the tplId belongs to another template
     */
    async accept(merchantId: string, { id, templateId, version }: Attempt, tplId: string, now: Date): Promise<Publication> {
      const accept = prisma.$transaction(async (tx) => {
        const { count } = await tx.publishAttempt.updateMany({
          where: { merchantId, id, state: { in: ["sending", "unknown"] } },
          data: { state: "accepted", tplId, code: null, message: null, finishedAt: now },
        });
        if (count === 0) throw new AppError("conflict", { what: "attempt" });
        await tx.publication.upsert({
          where: { merchantId_templateId: { merchantId, templateId } },
          create: { merchantId, templateId, versionId: version.id, tplId, publishedAt: now },
          update: { versionId: version.id, tplId, publishedAt: now },
        });
      });
      await accept.catch((error: unknown) => {
        if (isUniqueViolation(error)) throw new AppError("conflict", { what: "tplId" }, { cause: error });
        throw error;
      });
      return { tplId, versionId: version.id, versionNumber: version.number, publishedAt: now };
    },

    /**
     * Alipay has not taken it. `tplId` is given when a template exists there all the same; `stop` ends the issuing of passes, in the
     * same transaction, when what lives at Alipay no longer is what our version says.
     */
    async refuse(
      merchantId: string,
      { id, templateId }: Attempt,
      reason: { code: string; message: string; tplId?: string; stop?: boolean },
      now: Date,
    ): Promise<void> {
      const { code, message, tplId, stop = false } = reason;
      await prisma.$transaction(async (tx) => {
        const where = { merchantId, id, state: { in: ["sending", "unknown"] } };
        await tx.publishAttempt.updateMany({ where, data: { state: "refused", code, message, finishedAt: now, ...(tplId && { tplId }) } });
        if (stop) await tx.template.updateMany({ where: { merchantId, id: templateId, stoppedAt: null }, data: { stoppedAt: now } });
      });
    },

    /** Nobody knows yet whether Alipay has taken it. */
    async doubt(merchantId: string, { id, startedAt }: Attempt, reason: { code: string; message: string }): Promise<void> {
      await prisma.publishAttempt.updateMany({
        where: { merchantId, id, state: "sending", startedAt },
        data: { state: "unknown", ...reason },
      });
    },

    /** Those of the given Alipay ids that the merchant's templates already have. */
    async findClaimedTplIds(merchantId: string, tplIds: readonly string[]): Promise<Set<string>> {
      const where = { merchantId, tplId: { in: [...tplIds] } };
      const [publications, attempts] = await Promise.all([
        prisma.publication.findMany({ where, select: { tplId: true } }),
        prisma.publishAttempt.findMany({ where, select: { tplId: true } }),
      ]);
      return new Set([...publications, ...attempts].flatMap(({ tplId }) => tplId ?? []));
    },
  };
}
