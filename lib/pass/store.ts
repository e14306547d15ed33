import type { Pool } from "pg";
import { AppError } from "@/lib/errors";
import { readPage, type Page, type Total } from "@/lib/keyset";
import { readTotal } from "@/lib/list-query";
import { displayStatusOf, isPassStatus, type DisplayStatus, type PassStatus } from "./display-status";
import type { PassFilter } from "./filter";
import { listSource } from "./list-store";
import { readParams } from "./params";

export type PassUser = { kind: "userId" | "openId"; value: string };

/** A line of 卡券: a claim and, when there is one, its pass. Times are ISO 8601. */
export type PassRow = {
  id: string;
  /** Of the pass; of a report that is not confirmed, what the other issuer said. */
  passId: string | null;
  user: PassUser;
  template: { id: string; name: string };
  serialNumber: string | null;
  status: DisplayStatus;
  claimedAt: string;
};

/** Everything of one claim but its callbacks (lib/callback/store) and the text it was drawn from (`face`). */
export type PassDetail = PassRow & {
  origin: "callback" | "report";
  state: string;
  tplId: string;
  version: { id: string; number: number };
  /** The app's row; not Alipay's appId. */
  appId: string;
  params: Record<string, string>;
  failure: { code: string | null; text: string | null } | null;
  settledAt: string | null;
  answeredAt: string | null;
  settleTries: number;
  pass: { status: PassStatus; isDeleted: boolean; issuedAt: string; checkedAt: string | null } | null;
};

/** What a card was drawn from: the version's whole envelope text and the values of this pass. */
export type PassFace = { text: string; params: Record<string, string> };

type Row = {
  id: string;
  pass_id: string | null;
  user_kind: "userId" | "openId";
  user_value: string;
  template_id: string;
  template_name: string | null;
  serial_number: string | null;
  state: string;
  created_at: Date;
  pass_status: string | null;
  is_deleted: boolean | null;
};

type DetailRow = Row & {
  origin: "callback" | "report";
  tpl_id: string;
  version_id: string;
  number: number;
  app_id: string;
  claim_params: string;
  pass_params: string | null;
  failure_code: string | null;
  failure_text: string | null;
  settled_at: Date | null;
  answered_at: Date | null;
  settle_tries: number;
  issued_at: Date | null;
  checked_at: Date | null;
};

const ROW = `c.id, coalesce(p.pass_id, c.pass_id, c.reported_pass_id) AS pass_id, c.user_kind, c.user_value, c.template_id,
  t.name AS template_name, coalesce(p.serial_number, c.serial_number) AS serial_number, c.state, c.created_at,
  p.status AS pass_status, p.is_deleted`;
/** With a LIMIT Postgres cannot turn it into a merge join, which would read every pass from the first to the page. */
const ITS_PASS = `LEFT JOIN LATERAL (SELECT p.* FROM passes p WHERE p.merchant_id = c.merchant_id AND p.claim_id = c.id LIMIT 1) p ON true`;
const ITS_TEMPLATE = "JOIN templates t ON t.merchant_id = c.merchant_id AND t.id = c.template_id";
const ITS_VERSION = "JOIN template_versions v ON v.merchant_id = c.merchant_id AND v.id = c.version_id";

export type PassStore = ReturnType<typeof createPassStore>;

/** Reads 卡券: claims of one merchant, newest first, and what came of them. The one thing it writes is what Alipay last said of a pass. */
export function createPassStore({ pool }: { pool: Pool }) {
  return {
    async list(merchantId: string, filter: PassFilter): Promise<Page<PassRow>> {
      return readPage(filter, async (place, order, limit) => {
        const { from, where } = listSource(merchantId, filter, place);
        const claims = `SELECT c.* ${from} WHERE ${where.sql()} ORDER BY c.id ${order} LIMIT ${limit}`;
        const sql = `SELECT ${ROW} FROM (${claims}) c ${ITS_PASS} LEFT ${ITS_TEMPLATE} ORDER BY c.id ${order}`;
        const { rows } = await pool.query<Row>(sql, where.values);
        return rows.map(readRow);
      });
    },

    async total(merchantId: string, filter: PassFilter): Promise<Total> {
      const { from, where } = listSource(merchantId, filter);
      return readTotal(pool, `${from} WHERE ${where.sql()}`, where.values);
    },

    /** @throws AppError `not_found`, also for another merchant's claim */
    async get(merchantId: string, claimId: string): Promise<PassDetail> {
      const { rows } = await pool.query<DetailRow>(
        `SELECT ${ROW}, c.origin, c.tpl_id, c.version_id, v.number, t.app_id, c.params AS claim_params, p.params AS pass_params,
           c.failure_code, c.failure_text, c.settled_at, c.answered_at, c.settle_tries, p.issued_at, p.checked_at
         FROM claims c ${ITS_PASS} ${ITS_TEMPLATE} ${ITS_VERSION}
         WHERE c.merchant_id = $1 AND c.id = $2`,
        [merchantId, claimId],
      );
      if (!rows[0]) throw new AppError("not_found");
      return readDetail(rows[0]);
    },

    /** @throws AppError `not_found`, also for another merchant's claim */
    async face(merchantId: string, claimId: string): Promise<PassFace> {
      const { rows } = await pool.query<{ text: string; params: string }>(
        `SELECT v.text, coalesce(p.params, c.params) AS params FROM claims c ${ITS_PASS} ${ITS_VERSION}
         WHERE c.merchant_id = $1 AND c.id = $2`,
        [merchantId, claimId],
      );
      if (!rows[0]) throw new AppError("not_found");
      return { text: rows[0].text, params: readParams(rows[0].params) };
    },

    /** Templates a list can be narrowed to, newest first. */
    async templateNames(merchantId: string): Promise<{ id: string; name: string }[]> {
      const sql = "SELECT id, name FROM templates WHERE merchant_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 500";
      return (await pool.query<{ id: string; name: string }>(sql, [merchantId])).rows;
    },

    /** Which template of this merchant lives at Alipay as `tplId`; null when none does. */
    async findTemplateAt(merchantId: string, tplId: string): Promise<{ id: string; name: string } | null> {
      const { rows } = await pool.query<{ id: string; name: string }>(
        `SELECT t.id, t.name FROM publications u JOIN templates t ON t.merchant_id = u.merchant_id AND t.id = u.template_id
         WHERE u.merchant_id = $1 AND u.tpl_id = $2`,
        [merchantId, tplId],
      );
      return rows[0] ?? null;
    },

    /**
     * Notes what a verified answer said of a pass. `askedAt` is when the question left: an answer to an older question never overwrites
     * what a newer one brought. True when it was noted.
     */
    async noteAnswer(
      merchantId: string,
      claimId: string,
      said: { status: PassStatus; isDeleted: boolean; askedAt: Date },
    ): Promise<boolean> {
      const { rowCount } = await pool.query(
        `UPDATE passes SET status = $3, is_deleted = $4, checked_at = $5
         WHERE merchant_id = $1 AND claim_id = $2 AND (checked_at IS NULL OR checked_at < $5)`,
        [merchantId, claimId, said.status, said.isDeleted, said.askedAt],
      );
      return rowCount === 1;
    },
  };
}

function passOf(row: Row): { status: PassStatus; isDeleted: boolean } | null {
  return row.pass_status !== null && isPassStatus(row.pass_status) ? { status: row.pass_status, isDeleted: row.is_deleted === true } : null;
}

function readRow(row: Row): PassRow {
  return {
    id: row.id,
    passId: row.pass_id,
    user: { kind: row.user_kind, value: row.user_value },
    template: { id: row.template_id, name: row.template_name ?? "" },
    serialNumber: row.serial_number,
    status: displayStatusOf(row, passOf(row)),
    claimedAt: row.created_at.toISOString(),
  };
}

function readDetail(row: DetailRow): PassDetail {
  const pass = passOf(row);
  return {
    ...readRow(row),
    origin: row.origin,
    state: row.state,
    tplId: row.tpl_id,
    version: { id: row.version_id, number: row.number },
    appId: row.app_id,
    params: readParams(row.pass_params ?? row.claim_params),
    failure: row.failure_code === null && row.failure_text === null ? null : { code: row.failure_code, text: row.failure_text },
    settledAt: row.settled_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    settleTries: row.settle_tries,
    pass: pass && row.issued_at && { ...pass, issuedAt: row.issued_at.toISOString(), checkedAt: row.checked_at?.toISOString() ?? null },
  };
}
