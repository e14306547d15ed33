import type { Pool } from "pg";
import type { PrismaClient } from "@/generated/prisma/client";
import { AppError } from "../errors";
import { readAuthor, type Author } from "./author";
import { isSameNote, setAsideListSchema, type NotePlace, type SetAside } from "./set-aside";

/** As it is shown: with whoever set it aside. */
export type SetAsideRow = Omit<SetAside, "by"> & { author: Author };

export type SetAsideStore = ReturnType<typeof createSetAsideStore>;

/** Beyond that the oldest are forgotten, and their notes come back. */
const MAX_ENTRIES = 200;

const read = (json: string): SetAside[] => setAsideListSchema.parse(JSON.parse(json));

/**
 * The notes of a template that are set aside: kept beside the draft, no part of its text, contract or revision. An id of another merchant
 * is `not_found`.
 */
export function createSetAsideStore({ prisma, pool }: { prisma: PrismaClient; pool: Pool }) {
  /** The row is locked meanwhile, so that of what two people set aside nothing is lost. */
  const change = (merchantId: string, templateId: string, edit: (entries: SetAside[]) => SetAside[]): Promise<void> =>
    prisma.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ json: string }[]>`
        SELECT set_aside AS json FROM templates
        WHERE merchant_id = ${merchantId}::uuid AND id = ${templateId}::uuid AND deleted_at IS NULL FOR UPDATE`;
      if (!row) throw new AppError("not_found", { what: "template" });
      const json = JSON.stringify(edit(read(row.json)).slice(-MAX_ENTRIES));
      // By SQL: the model's `updatedAt` tells when the draft changed.
      await tx.$executeRaw`
        UPDATE templates SET set_aside = ${json} WHERE merchant_id = ${merchantId}::uuid AND id = ${templateId}::uuid`;
    });

  return {
    /** @throws AppError `not_found` */
    async listSetAside(merchantId: string, templateId: string): Promise<SetAsideRow[]> {
      const found = await pool.query<{ json: string }>(
        "SELECT set_aside AS json FROM templates WHERE merchant_id = $1 AND id = $2 AND deleted_at IS NULL",
        [merchantId, templateId],
      );
      const [row] = found.rows;
      if (!row) throw new AppError("not_found", { what: "template" });
      const entries = read(row.json);
      if (entries.length === 0) return [];
      const { rows: accounts } = await pool.query<{ id: string; name: string; email: string }>(
        "SELECT id, name, email FROM users WHERE id = ANY($1::uuid[])",
        [entries.map(({ by }) => by)],
      );
      return entries.map(({ by, ...entry }) => {
        const account = accounts.find(({ id }) => id === by);
        return { ...entry, author: readAuthor(by, account) };
      });
    },

    /**
     * Notes a decision; a newer one about the same note takes the place of the older.
     *
     * @throws AppError `not_found`
     */
    addSetAside: (merchantId: string, templateId: string, entry: SetAside): Promise<void> =>
      change(merchantId, templateId, (entries) => [...entries.filter((each) => !isSameNote(each, entry)), entry]),

    /** Lets the note come back; safe to repeat. @throws AppError `not_found` */
    removeSetAside: (merchantId: string, templateId: string, note: NotePlace): Promise<void> =>
      change(merchantId, templateId, (entries) => entries.filter((each) => !isSameNote(each, note))),
  };
}
