import type { Pool } from "pg";
import { AppError } from "@/lib/errors";
import { readPage, type Page } from "@/lib/keyset";
import { createConditions, type Conditions } from "@/lib/list-query";
import { displayStatusOf, isPassStatus, type DisplayStatus } from "./display-status";
import { readParams } from "./params";

/** A pass that was issued of a template, with the values it was issued with. `id` is its claim's. Times are ISO 8601. */
export type IssuedPass = {
  id: string;
  /** The end of the user's id: enough to tell two passes apart. */
  userTail: string;
  status: DisplayStatus;
  versionNumber: number;
  issuedAt: string;
  params: Record<string, string>;
};

type Row = {
  id: string;
  user_tail: string;
  status: string;
  is_deleted: boolean;
  number: number;
  issued_at: Date;
  params: string;
};

/** A page is short: it is there to choose one from. */
export const ISSUED_PAGE_SIZE = 20;

/** Each claim leads to its pass by the unique key; as a plain join Postgres may read and sort all passes of the template. */
const SELECT = `SELECT c.id, right(p.user_value, 4) AS user_tail, p.status, p.is_deleted, v.number, p.issued_at, p.params
  FROM claims c
  JOIN LATERAL (SELECT * FROM passes p WHERE p.merchant_id = c.merchant_id AND p.claim_id = c.id LIMIT 1) p ON true
  JOIN template_versions v ON v.merchant_id = p.merchant_id AND v.id = p.version_id`;

export type IssuedStore = ReturnType<typeof createIssuedStore>;

/** What was issued of one template, to be read. */
export function createIssuedStore({ pool }: { pool: Pool }) {
  const select = async (where: Conditions, tail = ""): Promise<IssuedPass[]> => {
    const { rows } = await pool.query<Row>(`${SELECT} WHERE ${where.sql()} ${tail}`, where.values);
    return rows.map(readRow);
  };
  const issuedOf = (merchantId: string, templateId: string): Conditions => {
    const where = createConditions(merchantId, ["c.id"]);
    where.add(`c.template_id = ${where.value(templateId)}`);
    return where;
  };
  return {
    /**
     * The newest passes of a template, or those older than `before`.
     *
     * @throws AppError `not_found` when the merchant has no such template
     */
    async listIssued(merchantId: string, templateId: string, { before }: { before?: string | undefined } = {}): Promise<Page<IssuedPass>> {
      const page = await readPage(
        { before },
        async (place, order, limit) => {
          const where = issuedOf(merchantId, templateId);
          where.place(place);
          return select(where, `ORDER BY c.id ${order} LIMIT ${limit}`);
        },
        ISSUED_PAGE_SIZE,
      );
      if (page.rows.length === 0) await requireTemplate(merchantId, templateId);
      return page;
    },

    /** @throws AppError `not_found`, also for a pass of another template or merchant */
    async getIssued(merchantId: string, templateId: string, claimId: string): Promise<IssuedPass> {
      const where = issuedOf(merchantId, templateId);
      where.add(`c.id = ${where.value(claimId)}`);
      const [pass] = await select(where);
      if (!pass) throw new AppError("not_found", { what: "pass" });
      return pass;
    },
  };

  async function requireTemplate(merchantId: string, id: string): Promise<void> {
    const { rowCount } = await pool.query("SELECT 1 FROM templates WHERE merchant_id = $1 AND id = $2", [merchantId, id]);
    if (rowCount === 0) throw new AppError("not_found", { what: "template" });
  }
}

function readRow(row: Row): IssuedPass {
  if (!isPassStatus(row.status)) throw new Error(`A pass is ${row.status}, which no CHECK lets through.`);
  return {
    id: row.id,
    userTail: row.user_tail,
    status: displayStatusOf({ state: "issued" }, { status: row.status, isDeleted: row.is_deleted }),
    versionNumber: row.number,
    issuedAt: row.issued_at.toISOString(),
    params: readParams(row.params),
  };
}
