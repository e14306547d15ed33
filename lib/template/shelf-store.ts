import type { Pool } from "pg";
import type { GatewayKind } from "../alipay/gateways";
import { inTransaction } from "../db";
import { AppError } from "../errors";
import { createConditions } from "../list-query";
import { writeShelfCursor, type ShelfFilter, type ShelfView, type TemplateStatus } from "./shelf-filter";

export type ShelfRow = {
  id: string;
  name: string;
  /** 0, or of a duplicate that has kept its title: the how manieth. */
  copy: number;
  /** Of the draft: a drawing of it is good until this changes. */
  revision: number;
  appName: string;
  gateway: GatewayKind;
  status: TemplateStatus;
  tplId: string | null;
  versionNumber: number | null;
  stoppedAt: Date | null;
  archivedAt: Date | null;
  /** A publish waits for a person, or is on its way. */
  unsettled: boolean;
  /** Whether it may be deleted: nothing of it is at Alipay, and nothing is on its way there. */
  deletable: boolean;
  issued: number;
  failed: number;
  lastClaimedAt: Date | null;
  updatedAt: Date;
  /** Who saved it last, or made it; null when nobody did or the account is gone. */
  updatedBy: string | null;
};

/** `older` is the cursor of the next page, null where the list ends. */
export type ShelfPage = { rows: ShelfRow[]; older: string | null };

export type ShelfCounts = Record<"all" | ShelfView, number>;

/** Three across, eight down. */
export const SHELF_PAGE_SIZE = 24;

/** What is deleted can be brought back for so long. */
export const KEPT_DAYS = 30;

export type ShelfStore = ReturnType<typeof createShelfStore>;

/**
 * The list of templates, and what is done to one from there. Every statement names its merchant: an id of another one is `not_found`,
 * and so is one that was deleted.
 */
export function createShelfStore({ pool }: { pool: Pool }) {
  async function change(sql: string, values: [merchantId: string, id: string, ...more: unknown[]]): Promise<void> {
    const { rowCount } = await pool.query(sql, values);
    if (rowCount === 0) throw new AppError("not_found", { what: "template" });
  }

  return {
    /** One page, newest change first. */
    async list(merchantId: string, filter: ShelfFilter, pageSize = SHELF_PAGE_SIZE): Promise<ShelfPage> {
      const { sql, values } = listQuery(merchantId, filter, pageSize + 1);
      const { rows } = await pool.query<ShelfRow>(sql, values);
      const page = rows.slice(0, pageSize);
      const last = page.at(-1);
      return { rows: page, older: rows.length > pageSize && last ? writeShelfCursor(last) : null };
    },

    /** How many there are of each, archived ones in no other. */
    async count(merchantId: string): Promise<ShelfCounts> {
      const { rows } = await pool.query<ShelfCounts>(countSql, [merchantId]);
      if (!rows[0]) throw new Error("An aggregate gave no row.");
      return rows[0];
    },

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

/** Of `templates t`. An attempt that Alipay refused has left nothing there, unless it has a tplId. */
const isDeletable = `NOT EXISTS (SELECT FROM publications q WHERE q.merchant_id = t.merchant_id AND q.template_id = t.id)
  AND NOT EXISTS (SELECT FROM publish_attempts q WHERE q.merchant_id = t.merchant_id AND q.template_id = t.id
                  AND (q.state <> 'refused' OR q.tpl_id IS NOT NULL))`;

const status = `CASE WHEN p.tpl_id IS NULL THEN 'draft' WHEN v.text = t.text AND v.contract = t.contract THEN 'published' ELSE 'changed' END`;

const source = `FROM templates t
  JOIN apps a ON a.merchant_id = t.merchant_id AND a.id = t.app_id
  LEFT JOIN publications p ON p.merchant_id = t.merchant_id AND p.template_id = t.id
  LEFT JOIN template_versions v ON v.merchant_id = p.merchant_id AND v.id = p.version_id`;

/** Claims are counted for the rows of the page alone. */
function listQuery(merchantId: string, { q, status: view, before }: ShelfFilter, limit: number): { sql: string; values: unknown[] } {
  const where = createConditions(merchantId, ["t.id"]);
  where.add("t.deleted_at IS NULL");
  where.add(`t.archived_at IS ${view === "archived" ? "NOT NULL" : "NULL"}`);
  if (view !== undefined && view !== "archived") where.add(`${status} = ${where.value(view)}`);
  if (before) where.add(`(t.updated_at, t.id) < (${where.value(before.updatedAt)}, ${where.value(before.id)})`);
  for (const word of q?.split(/\s+/) ?? []) {
    const pattern = where.value(`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
    where.add(`(t.name ILIKE ${pattern} OR a.name ILIKE ${pattern} OR p.tpl_id ILIKE ${pattern})`);
  }
  const sql = `
    SELECT t.id, t.name, t.copy, t.revision, a.name AS "appName", a.gateway, ${status} AS status, p.tpl_id AS "tplId",
           v.number AS "versionNumber", t.stopped_at AS "stoppedAt", t.archived_at AS "archivedAt",
           EXISTS (SELECT FROM publish_attempts o
                   WHERE o.merchant_id = t.merchant_id AND o.template_id = t.id AND o.state IN ('sending', 'unknown')) AS unsettled,
           ${isDeletable} AS deletable, c.issued, c.failed, c.last AS "lastClaimedAt", t.updated_at AS "updatedAt", u.name AS "updatedBy"
    ${source}
    LEFT JOIN users u ON u.id = coalesce(t.updated_by, t.created_by)
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE state = 'issued')::int AS issued, count(*) FILTER (WHERE state = 'failed')::int AS failed,
             max(settled_at) FILTER (WHERE state = 'issued') AS last
      FROM claims WHERE merchant_id = t.merchant_id AND template_id = t.id
    ) c
    WHERE ${where.sql()}
    ORDER BY t.updated_at DESC, t.id DESC
    LIMIT ${limit}`;
  return { sql, values: where.values };
}

const countSql = `
  SELECT count(*) FILTER (WHERE archived_at IS NULL)::int AS all,
         count(*) FILTER (WHERE archived_at IS NULL AND status = 'draft')::int AS draft,
         count(*) FILTER (WHERE archived_at IS NULL AND status = 'published')::int AS published,
         count(*) FILTER (WHERE archived_at IS NULL AND status = 'changed')::int AS changed,
         count(*) FILTER (WHERE archived_at IS NOT NULL)::int AS archived
  FROM (SELECT t.archived_at, ${status} AS status ${source} WHERE t.merchant_id = $1 AND t.deleted_at IS NULL) counted`;

const duplicateSql = `
  INSERT INTO templates (merchant_id, id, app_id, name, copy, text, contract, stop_text, limit_per_user, set_aside, created_by, updated_at)
  SELECT t.merchant_id, $3, t.app_id, t.name,
         (SELECT max(o.copy) + 1 FROM templates o WHERE o.merchant_id = t.merchant_id AND o.name = t.name AND o.deleted_at IS NULL),
         t.text, t.contract, t.stop_text, t.limit_per_user, t.set_aside, $4, clock_timestamp()
  FROM templates t
  WHERE t.merchant_id = $1 AND t.id = $2 AND t.deleted_at IS NULL`;
