import type { Pool } from "pg";
import { inTransaction } from "../db";
import { AppError } from "../errors";
import { createShelfListStore, isDeletable } from "./shelf-list-store";

/** What is deleted can be brought back for so long. */
export const KEPT_DAYS = 30;

export type ShelfStore = ReturnType<typeof createShelfStore>;

/**
 * The list of templates, and what is done to one from there. Every statement names its merchant: an id of another one is `not_found`,
 * and so, but for `restore`, is one that was deleted.
 */
export function createShelfStore({ pool }: { pool: Pool }) {
  async function change(sql: string, values: [merchantId: string, id: string, ...more: unknown[]]): Promise<void> {
    const { rowCount } = await pool.query(sql, values);
    if (rowCount === 0) throw new AppError("not_found", { what: "template" });
  }

  return {
    ...createShelfListStore({ pool }),

    /** Takes it out of the working list, or puts it back; passes go on being issued. @throws AppError `not_found` */
    setArchived: (merchantId: string, id: string, at: Date | null) =>
      change(
        `UPDATE templates SET archived_at = CASE WHEN $3::timestamptz IS NOT NULL THEN coalesce(archived_at, $3) END
         WHERE merchant_id = $1 AND id = $2 AND deleted_at IS NULL`,
        [merchantId, id, at],
      ),

    /**
     * A draft of its own with the same text, contract and settings, byte for byte.
     *
     * @throws AppError `not_found`
     */
    duplicate: (merchantId: string, id: string, copy: { id: string; userId: string | null }) =>
      change(duplicateSql, [merchantId, id, copy.id, copy.userId]),

    /**
     * Out of every list, for `KEPT_DAYS` to be restored. The row is locked first, as a publish does before it begins, so that the
     * statement that decides sees whatever attempt the other has committed.
     *
     * @throws AppError `not_found`, `template_published` when something of it is at Alipay or may be
     */
    async delete(merchantId: string, id: string, at: Date): Promise<void> {
      await inTransaction(pool, async (client) => {
        const where = "merchant_id = $1 AND id = $2 AND deleted_at IS NULL";
        const found = await client.query(`SELECT FROM templates WHERE ${where} FOR UPDATE`, [merchantId, id]);
        if (found.rowCount === 0) throw new AppError("not_found", { what: "template" });
        const { rowCount } = await client.query(`UPDATE templates t SET deleted_at = $3 WHERE ${where} AND ${isDeletable}`, [
          merchantId,
          id,
          at,
        ]);
        if (rowCount === 0) throw new AppError("template_published");
      });
    },

    /** Takes `delete` back. @throws AppError `not_found` when it was not deleted, or too long ago */
    restore: (merchantId: string, id: string) =>
      change("UPDATE templates SET deleted_at = NULL WHERE merchant_id = $1 AND id = $2 AND deleted_at IS NOT NULL", [merchantId, id]),

    /** Removes what was deleted longer ago, of all merchants. @returns how many templates are gone */
    sweepDeleted(): Promise<number> {
      return inTransaction(pool, async (client) => {
        // The beginning of the transaction: one moment for all statements. The lock keeps what is restored meanwhile.
        const isOver = `t.deleted_at < now() - interval '${KEPT_DAYS} days'`;
        await client.query(`SELECT FROM templates t WHERE ${isOver} FOR UPDATE`);
        for (const table of ["publish_attempts", "template_versions"])
          await client.query(
            `DELETE FROM ${table} x USING templates t WHERE t.merchant_id = x.merchant_id AND t.id = x.template_id AND ${isOver}`,
          );
        const { rowCount } = await client.query(`DELETE FROM templates t WHERE ${isOver}`);
        return rowCount ?? 0;
      });
    },
  };
}

const duplicateSql = `
  INSERT INTO templates (merchant_id, id, app_id, name, copy, text, contract, stop_text, limit_per_user, set_aside, created_by, updated_at)
  SELECT t.merchant_id, $3, t.app_id, t.name,
         (SELECT max(o.copy) + 1 FROM templates o WHERE o.merchant_id = t.merchant_id AND o.name = t.name AND o.deleted_at IS NULL),
         t.text, t.contract, t.stop_text, t.limit_per_user, t.set_aside, $4, clock_timestamp()
  FROM templates t
  WHERE t.merchant_id = $1 AND t.id = $2 AND t.deleted_at IS NULL`;
