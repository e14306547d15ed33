import type { Pool, PoolClient } from "pg";
import type { AlipayUser } from "@/lib/alipay/pass-values";
import type { Exchange, Step } from "@/lib/claim/journal";

export type StoredAnswer = { status: number; body: string };

/** An answer to be written: once, by whoever comes first (the result, or the deadline). */
export type Answer = {
  merchantId: string;
  callbackId: string;
  claimId: string | null;
  verdict: string;
  cause: string | null;
  status: number;
  body: string;
  steps: readonly Step[];
  exchanges: readonly Exchange[];
  durationMs: number;
};

/** True when this answer is the one that leaves; false when another was written before. */
export async function writeAnswer(client: Pool | PoolClient, answer: Answer): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE callbacks SET claim_id = COALESCE($3, claim_id), verdict = $4, cause = $5, answer_status = $6, answer_body = $7, steps = $8,
       exchanges = $9, duration_ms = $10, answered_at = clock_timestamp(), lease_until = NULL
     WHERE merchant_id = $1 AND id = $2 AND answer_body IS NULL`,
    [
      answer.merchantId,
      answer.callbackId,
      answer.claimId,
      answer.verdict,
      answer.cause,
      answer.status,
      answer.body,
      JSON.stringify(answer.steps),
      JSON.stringify(answer.exchanges),
      Math.round(answer.durationMs),
    ],
  );
  return rowCount === 1;
}

/** What of a request goes into the ledger, whatever becomes of it. `request` is masked JSON. */
export type ReceivedCallback = {
  merchantId: string;
  id: string;
  templateId: string | null;
  tplId: string | null;
  user: AlipayUser | null;
  flags: readonly string[];
  request: string;
};

export type CallbackStore = ReturnType<typeof createCallbackStore>;

/** The callbacks ledger's write side: one row a token, decided by the unique key on the token's hash. */
export function createCallbackStore({ pool }: { pool: Pool }) {
  return {
    /**
     * Takes a token's request in. `new`: the caller works on it, for `leaseMs`. `repeat`: the same token, template and user came before
     * and the delivery was counted. `mismatch`: the token came before with another template or user.
     */
    async receive(
      callback: ReceivedCallback & { user: AlipayUser; tplId: string; tokenHash: string; leaseMs: number },
    ): Promise<{ arrival: "new" } | { arrival: "repeat"; id: string } | { arrival: "mismatch" }> {
      const { rows } = await pool.query<{ id: string }>(
        `INSERT INTO callbacks (merchant_id, id, template_id, tpl_id, user_kind, user_value, flags, request, token_hash, verdict, lease_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'processing', clock_timestamp() + $10 * interval '1 ms')
         ON CONFLICT (merchant_id, token_hash) DO UPDATE SET deliveries = callbacks.deliveries + 1, last_delivery_at = clock_timestamp()
           WHERE callbacks.tpl_id = EXCLUDED.tpl_id AND callbacks.user_kind = EXCLUDED.user_kind AND callbacks.user_value = EXCLUDED.user_value
         RETURNING id`,
        [
          callback.merchantId,
          callback.id,
          callback.templateId,
          callback.tplId,
          callback.user.kind,
          callback.user.value,
          callback.flags,
          callback.request,
          callback.tokenHash,
          callback.leaseMs,
        ],
      );
      const row = rows[0];
      if (!row) return { arrival: "mismatch" };
      return row.id === callback.id ? { arrival: "new" } : { arrival: "repeat", id: row.id };
    },

    /** A request with no usable token, or with somebody else's: a row of its own, answered at once. */
    async storeRefused(callback: ReceivedCallback & { cause: string; status: number; body: string; durationMs: number }): Promise<void> {
      await pool.query(
        `INSERT INTO callbacks (merchant_id, id, template_id, tpl_id, user_kind, user_value, flags, request, verdict, cause, answer_status,
           answer_body, duration_ms, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'refused', $9, $10, $11, $12, clock_timestamp())`,
        [
          callback.merchantId,
          callback.id,
          callback.templateId,
          callback.tplId,
          callback.user?.kind ?? null,
          callback.user?.value ?? null,
          callback.flags,
          callback.request,
          callback.cause,
          callback.status,
          callback.body,
          Math.round(callback.durationMs),
        ],
      );
    },

    async findAnswer(merchantId: string, callbackId: string): Promise<StoredAnswer | null> {
      const { rows } = await pool.query<StoredAnswer>(
        `SELECT answer_status AS status, answer_body AS body FROM callbacks WHERE merchant_id = $1 AND id = $2 AND answer_body IS NOT NULL`,
        [merchantId, callbackId],
      );
      return rows[0] ?? null;
    },

    /** A repeat takes over what a process that died has left unanswered. */
    async takeOver(merchantId: string, callbackId: string, leaseMs: number): Promise<boolean> {
      const { rowCount } = await pool.query(
        `UPDATE callbacks SET lease_until = clock_timestamp() + $3 * interval '1 ms'
         WHERE merchant_id = $1 AND id = $2 AND answer_body IS NULL AND lease_until < clock_timestamp()`,
        [merchantId, callbackId, leaseMs],
      );
      return rowCount === 1;
    },

    /** Writes the answer if none was written, and returns the one that stands. */
    async answer(answer: Answer): Promise<StoredAnswer> {
      if (await writeAnswer(pool, answer)) return { status: answer.status, body: answer.body };
      const stored = await this.findAnswer(answer.merchantId, answer.callbackId);
      if (!stored) throw new Error("A callback's answer was neither written nor found.");
      return stored;
    },

    /** What was learned after the answer had left. */
    async amend(
      merchantId: string,
      callbackId: string,
      journal: { steps: readonly Step[]; exchanges: readonly Exchange[] },
    ): Promise<void> {
      await pool.query("UPDATE callbacks SET steps = $3, exchanges = $4 WHERE merchant_id = $1 AND id = $2", [
        merchantId,
        callbackId,
        JSON.stringify(journal.steps),
        JSON.stringify(journal.exchanges),
      ]);
    },
  };
}
