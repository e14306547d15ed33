import type { Pool } from "pg";
import { AppError } from "@/lib/errors";
import { readPage, type Page, type Place, type Total } from "@/lib/keyset";
import { createConditions, readTotal } from "@/lib/list-query";
import type { CallbackFilter } from "./filter";
import { readExchanges, readRequest, readSteps, type LedgerExchange, type LedgerRequest, type LedgerStep } from "./ledger";

/** A line of 回调. Times are ISO 8601. */
export type CallbackRow = {
  id: string;
  receivedAt: string;
  verdict: string;
  /** Why it was refused, in our words or Alipay's sub_code. */
  cause: string | null;
  user: { kind: string; value: string } | null;
  /** `name` is null for a template that is none of this merchant's. */
  template: { id: string | null; name: string | null; tplId: string | null } | null;
  deliveries: number;
  durationMs: number | null;
};

export type CallbackDetail = CallbackRow & {
  claimId: string | null;
  flags: string[];
  request: LedgerRequest;
  steps: LedgerStep[];
  exchanges: LedgerExchange[];
  answer: { status: number; body: string } | null;
  answeredAt: string | null;
  lastDeliveryAt: string;
};

type Row = {
  id: string;
  received_at: Date;
  verdict: string;
  cause: string | null;
  user_kind: string | null;
  user_value: string | null;
  template_id: string | null;
  template_name: string | null;
  tpl_id: string | null;
  deliveries: number;
  duration_ms: number | null;
};

type DetailRow = Row & {
  claim_id: string | null;
  flags: string[] | null;
  request: string;
  steps: string;
  exchanges: string;
  answer_status: number | null;
  answer_body: string | null;
  answered_at: Date | null;
  last_delivery_at: Date;
};

const ROW = `b.id, b.received_at, b.verdict, b.cause, b.user_kind, b.user_value, b.template_id, t.name AS template_name, b.tpl_id,
  b.deliveries, b.duration_ms`;
const DETAIL = `${ROW}, b.claim_id, b.flags, b.request, b.steps, b.exchanges, b.answer_status, b.answer_body, b.answered_at, b.last_delivery_at`;
const FROM = "FROM callbacks b";
const JOIN_TEMPLATE = "LEFT JOIN templates t ON t.merchant_id = b.merchant_id AND t.id = b.template_id";

function conditionsOf(merchantId: string, filter: CallbackFilter, place: Place = {}) {
  const where = createConditions(merchantId, ["b.id"]);
  where.between(filter);
  where.place(place);
  if (filter.verdict !== undefined) where.add(`b.verdict = ${where.value(filter.verdict)}`);
  if (filter.template !== undefined) where.add(`b.template_id = ${where.value(filter.template)}`);
  if (filter.user !== undefined) where.add(`b.user_value = ${where.value(filter.user)}`);
  return where;
}

export type CallbackLedger = ReturnType<typeof createCallbackLedger>;

/** Reads the ledger of callbacks for the console. It is written by lib/claim alone. */
export function createCallbackLedger({ pool }: { pool: Pool }) {
  return {
    async list(merchantId: string, filter: CallbackFilter): Promise<Page<CallbackRow>> {
      return readPage(filter, async (place, order, limit) => {
        const where = conditionsOf(merchantId, filter, place);
        const page = `SELECT b.* ${FROM} WHERE ${where.sql()} ORDER BY b.id ${order} LIMIT ${limit}`;
        const sql = `SELECT ${ROW} FROM (${page}) b ${JOIN_TEMPLATE} ORDER BY b.id ${order}`;
        const { rows } = await pool.query<Row>(sql, where.values);
        return rows.map(readRow);
      });
    },

    async total(merchantId: string, filter: CallbackFilter): Promise<Total> {
      const where = conditionsOf(merchantId, filter);
      return readTotal(pool, `${FROM} WHERE ${where.sql()}`, where.values);
    },

    /** @throws AppError `not_found`, also for another merchant's callback */
    async get(merchantId: string, callbackId: string): Promise<CallbackDetail> {
      const sql = `SELECT ${DETAIL} ${FROM} ${JOIN_TEMPLATE} WHERE b.merchant_id = $1 AND b.id = $2`;
      const { rows } = await pool.query<DetailRow>(sql, [merchantId, callbackId]);
      if (!rows[0]) throw new AppError("not_found");
      return readDetail(rows[0]);
    },

    /** The callbacks that led to a claim, oldest first; at most 20, for a user who taps all day. */
    async listOfClaim(merchantId: string, claimId: string): Promise<CallbackDetail[]> {
      const sql = `SELECT ${DETAIL} ${FROM} ${JOIN_TEMPLATE} WHERE b.merchant_id = $1 AND b.claim_id = $2 ORDER BY b.id LIMIT 20`;
      const { rows } = await pool.query<DetailRow>(sql, [merchantId, claimId]);
      return rows.map(readDetail);
    },
  };
}

function readRow(row: Row): CallbackRow {
  return {
    id: row.id,
    receivedAt: row.received_at.toISOString(),
    verdict: row.verdict,
    cause: row.cause,
    user: row.user_kind !== null && row.user_value !== null ? { kind: row.user_kind, value: row.user_value } : null,
    template: row.template_id === null && row.tpl_id === null ? null : { id: row.template_id, name: row.template_name, tplId: row.tpl_id },
    deliveries: row.deliveries,
    durationMs: row.duration_ms,
  };
}

function readDetail(row: DetailRow): CallbackDetail {
  return {
    ...readRow(row),
    claimId: row.claim_id,
    flags: row.flags ?? [],
    request: readRequest(row.request),
    steps: readSteps(row.steps),
    exchanges: readExchanges(row.exchanges),
    answer: row.answer_status === null ? null : { status: row.answer_status, body: row.answer_body ?? "" },
    answeredAt: row.answered_at?.toISOString() ?? null,
    lastDeliveryAt: row.last_delivery_at.toISOString(),
  };
}
