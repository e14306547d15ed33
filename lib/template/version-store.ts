import type { Pool } from "pg";
import { AppError } from "../errors";
import { readAuthor, type Author } from "./author";
import type { Contract } from "./contract";
import { readContract } from "./store";

/** `live` is what lives at Alipay, `replaced` did once; `open` was sent and nobody knows yet; `refused` never got there. */
export type VersionState = "live" | "replaced" | "open" | "refused";

export type VersionRow = {
  number: number;
  note: string;
  createdAt: Date;
  author: Author;
  state: VersionState;
  /** Alipay's template id, of the live version alone. */
  tplId: string | null;
  /** Whether the stored draft says the same. */
  isDraft: boolean;
};

/** Newest first; `older` is whether there are more before the last one. */
export type VersionPage = { rows: VersionRow[]; older: boolean };

export type VersionText = VersionRow & { text: string; contract: Contract };

export type VersionStore = ReturnType<typeof createVersionStore>;

export const VERSION_PAGE_SIZE = 50;

/** The versions of a template, to be read: lib/template/publish makes them. An id of another merchant is `not_found`. */
export function createVersionStore({ pool }: { pool: Pool }) {
  return {
    /**
     * The newest versions, or those below a number.
     *
     * @throws AppError `not_found` when the merchant has no such template
     */
    async listVersions(merchantId: string, templateId: string, { before }: { before?: number | undefined } = {}): Promise<VersionPage> {
      const values = [merchantId, templateId, before ?? null, VERSION_PAGE_SIZE + 1];
      const { rows } = await pool.query<Row>(`${selectSql("")} AND ($3::int IS NULL OR v.number < $3) ${orderSql} LIMIT $4`, values);
      if (rows.length === 0) await requireTemplate(merchantId, templateId);
      return { rows: rows.slice(0, VERSION_PAGE_SIZE).map(readRow), older: rows.length > VERSION_PAGE_SIZE };
    },

    /** @throws AppError `not_found` */
    async getVersion(merchantId: string, templateId: string, number: number): Promise<VersionText> {
      const { rows } = await pool.query<Row & { text: string; contract: string }>(
        `${selectSql(", v.text, v.contract")} AND v.number = $3`,
        [merchantId, templateId, number],
      );
      const [row] = rows;
      if (!row) throw new AppError("not_found", { what: "version" });
      return { ...readRow(row), text: row.text, contract: readContract(row.contract) };
    },
  };

  async function requireTemplate(merchantId: string, id: string): Promise<void> {
    const { rowCount } = await pool.query("SELECT FROM templates WHERE merchant_id = $1 AND id = $2 AND deleted_at IS NULL", [
      merchantId,
      id,
    ]);
    if (rowCount === 0) throw new AppError("not_found", { what: "template" });
  }
}

type Row = Pick<VersionRow, "number" | "note" | "createdAt" | "tplId" | "isDraft"> & {
  createdBy: string | null;
  name: string | null;
  email: string | null;
  taken: boolean | null;
  open: boolean | null;
};

// How many passes were claimed with a version is left out: claims have no index by version, so it would read every claim of the template.
const selectSql = (more: string) => `
  SELECT v.number, v.note, v.created_at AS "createdAt", v.created_by AS "createdBy", u.name, u.email, p.tpl_id AS "tplId",
         a.taken, a.open, v.text = t.text AND v.contract = t.contract AS "isDraft"${more}
  FROM templates t
  JOIN template_versions v ON v.merchant_id = t.merchant_id AND v.template_id = t.id
  LEFT JOIN users u ON u.id = v.created_by
  LEFT JOIN publications p ON p.merchant_id = t.merchant_id AND p.template_id = t.id AND p.version_id = v.id
  LEFT JOIN (
    SELECT version_id, bool_or(state = 'accepted') AS taken, bool_or(state IN ('sending', 'unknown')) AS open
    FROM publish_attempts WHERE merchant_id = $1 AND template_id = $2 GROUP BY version_id
  ) a ON a.version_id = v.id
  WHERE t.merchant_id = $1 AND t.id = $2 AND t.deleted_at IS NULL`;

const orderSql = "ORDER BY v.number DESC";

function readRow({ number, note, createdAt, createdBy, name, email, tplId, taken, open, isDraft }: Row): VersionRow {
  const state = tplId !== null ? "live" : open ? "open" : taken ? "replaced" : "refused";
  return { number, note, createdAt, author: readAuthor(createdBy, { name, email }), state, tplId, isDraft };
}
