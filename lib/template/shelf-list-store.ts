import type { Pool } from "pg";
import type { GatewayKind } from "../alipay/gateways";
import { createConditions } from "../list-query";
import { writeShelfCursor, type ShelfFilter, type ShelfView, type TemplateStatus } from "./shelf-filter";
import { readContract } from "./store";
import type { DrawnText } from "./thumbnail";

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
  /** Set in the view of deleted ones alone. */
  deletedAt: Date | null;
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

export type ShelfFace = { id: string; draft: DrawnText; published: DrawnText | null };

type FaceRow = { id: string; text: string; contract: string; publishedText: string | null; publishedContract: string | null };

/** Three across, eight down. */
export const SHELF_PAGE_SIZE = 24;

/** What the list of templates reads; a part of the shelf store. */
export function createShelfListStore({ pool }: { pool: Pool }) {
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

    /** What the cards of these are drawn from, deleted ones too; those that the merchant does not have are left out. */
    async readFaces(merchantId: string, ids: readonly string[]): Promise<ShelfFace[]> {
      const { rows } = await pool.query<FaceRow>(faceSql, [merchantId, ids]);
      return rows.map(({ id, text, contract, publishedText, publishedContract }) => ({
        id,
        draft: { text, contract: readContract(contract) },
        published:
          publishedText === null || publishedContract === null ? null : { text: publishedText, contract: readContract(publishedContract) },
      }));
    },
  };
}

/** Of `templates t`. An attempt that Alipay refused has left nothing there, unless it has a tplId. */
export const isDeletable = `NOT EXISTS (SELECT FROM publications q WHERE q.merchant_id = t.merchant_id AND q.template_id = t.id)
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
  where.add(`t.deleted_at IS ${view === "deleted" ? "NOT NULL" : "NULL"}`);
  if (view !== "deleted") where.add(`t.archived_at IS ${view === "archived" ? "NOT NULL" : "NULL"}`);
  if (view !== undefined && view !== "archived" && view !== "deleted") where.add(`${status} = ${where.value(view)}`);
  if (before) where.add(`(t.updated_at, t.id) < (${where.value(before.updatedAt)}, ${where.value(before.id)})`);
  for (const word of q?.split(/\s+/) ?? []) {
    const pattern = where.value(`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
    where.add(`(t.name ILIKE ${pattern} OR a.name ILIKE ${pattern} OR p.tpl_id ILIKE ${pattern})`);
  }
  const sql = `
    SELECT t.id, t.name, t.copy, t.revision, a.name AS "appName", a.gateway, ${status} AS status, p.tpl_id AS "tplId",
           v.number AS "versionNumber", t.stopped_at AS "stoppedAt", t.archived_at AS "archivedAt", t.deleted_at AS "deletedAt",
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
  SELECT count(*) FILTER (WHERE place = 'list')::int AS all,
         count(*) FILTER (WHERE place = 'list' AND status = 'draft')::int AS draft,
         count(*) FILTER (WHERE place = 'list' AND status = 'published')::int AS published,
         count(*) FILTER (WHERE place = 'list' AND status = 'changed')::int AS changed,
         count(*) FILTER (WHERE place = 'archived')::int AS archived,
         count(*) FILTER (WHERE place = 'deleted')::int AS deleted
  FROM (
    SELECT ${status} AS status,
           CASE WHEN t.deleted_at IS NOT NULL THEN 'deleted' WHEN t.archived_at IS NOT NULL THEN 'archived' ELSE 'list' END AS place
    ${source} WHERE t.merchant_id = $1
  ) counted`;

const faceSql = `
  SELECT t.id, t.text, t.contract, v.text AS "publishedText", v.contract AS "publishedContract"
  ${source} WHERE t.merchant_id = $1 AND t.id = ANY($2)`;
