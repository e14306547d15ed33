import type { Pool, PoolClient } from "pg";
import type { AlipayUser } from "@/lib/alipay/pass-values";
import { createIssuingStore } from "@/lib/claim/issuing-store";
import { createPassRecordStore } from "@/lib/claim/pass-record-store";
import { inTransaction } from "@/lib/db";

export type ClaimState = "received" | "issuing" | "issued" | "failed" | "unknown";

export type Claim = {
  merchantId: string;
  id: string;
  templateId: string;
  tplId: string;
  user: AlipayUser;
  /** Null only of a report that named none. */
  serialNumber: string | null;
  state: ClaimState;
  origin: "callback" | "report";
  passId: string | null;
  reportedPassId: string | null;
  params: Record<string, string>;
  settleTries: number;
};

type ClaimRow = {
  merchant_id: string;
  id: string;
  template_id: string;
  tpl_id: string;
  user_kind: AlipayUser["kind"];
  user_value: string;
  serial_number: string | null;
  state: ClaimState;
  origin: Claim["origin"];
  pass_id: string | null;
  reported_pass_id: string | null;
  params: string;
  settle_tries: number;
};

const CLAIM_COLUMNS = `c.merchant_id, c.id, c.template_id, c.tpl_id, c.user_kind, c.user_value, c.serial_number, c.state, c.origin,
  c.pass_id, c.reported_pass_id, c.params, c.settle_tries`;

const toClaim = (row: ClaimRow): Claim => ({
  merchantId: row.merchant_id,
  id: row.id,
  templateId: row.template_id,
  tplId: row.tpl_id,
  user: { kind: row.user_kind, value: row.user_value },
  serialNumber: row.serial_number,
  state: row.state,
  origin: row.origin,
  passId: row.pass_id,
  reportedPassId: row.reported_pass_id,
  params: JSON.parse(row.params) as Record<string, string>,
  settleTries: row.settle_tries,
});

export type ClaimStore = ReturnType<typeof createClaimStore>;

/**
 * Claims and passes in plain SQL. Unique keys decide every race; nothing is read in order to be written. Leases are counted on the
 * database's clock, so that processes with different clocks agree.
 */
export function createClaimStore({ pool }: { pool: Pool }) {
  async function findClaim(merchantId: string, claimId: string): Promise<Claim | null> {
    const { rows } = await pool.query<ClaimRow>(`SELECT ${CLAIM_COLUMNS} FROM claims c WHERE c.merchant_id = $1 AND c.id = $2`, [
      merchantId,
      claimId,
    ]);
    return rows[0] ? toClaim(rows[0]) : null;
  }

  return {
    ...createIssuingStore({ pool }),
    ...createPassRecordStore({ pool }),
    findClaim,

    /**
     * The open claim of a user and a template: a new one, leased to the caller, or the one that is open already. `limit` when the user
     * holds as many passes as the template allows; the count is read again after the insert, which shuts out every other insert.
     */
    async openClaim(claim: {
      merchantId: string;
      id: string;
      templateId: string;
      versionId: string;
      tplId: string;
      user: AlipayUser;
      serialNumber: string;
      params: Record<string, string>;
      limitPerUser: number | null;
      leaseId: string;
      leaseMs: number;
    }): Promise<{ found: "created" | "open"; claim: Claim } | { found: "limit" }> {
      for (;;) {
        const made = await inTransaction(pool, async (client) => {
          const { rows } = await client.query<ClaimRow>(
            `INSERT INTO claims AS c (merchant_id, id, template_id, version_id, tpl_id, user_kind, user_value, serial_number, state, origin,
               params, lease_id, lease_until, settle_after)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'issuing', 'callback', $9, $10,
               clock_timestamp() + $11 * interval '1 ms', clock_timestamp() + ($11 + 2000) * interval '1 ms')
             ON CONFLICT (merchant_id, template_id, user_kind, user_value) WHERE answered_at IS NULL AND origin = 'callback' DO NOTHING
             RETURNING ${CLAIM_COLUMNS}`,
            [
              claim.merchantId,
              claim.id,
              claim.templateId,
              claim.versionId,
              claim.tplId,
              claim.user.kind,
              claim.user.value,
              claim.serialNumber,
              JSON.stringify(claim.params),
              claim.leaseId,
              claim.leaseMs,
            ],
          );
          const row = rows[0];
          if (!row) return null;
          if (claim.limitPerUser !== null && (await countPasses(client, claim)) >= claim.limitPerUser) {
            await client.query("DELETE FROM claims WHERE merchant_id = $1 AND id = $2", [claim.merchantId, claim.id]);
            return { found: "limit" as const };
          }
          return { found: "created" as const, claim: toClaim(row) };
        });
        if (made) return made;
        const { rows } = await pool.query<ClaimRow>(
          `SELECT ${CLAIM_COLUMNS} FROM claims c WHERE c.merchant_id = $1 AND c.template_id = $2 AND c.user_kind = $3 AND c.user_value = $4
             AND c.answered_at IS NULL AND c.origin = 'callback'`,
          [claim.merchantId, claim.templateId, claim.user.kind, claim.user.value],
        );
        // Closed between the two statements: then the next one is new.
        if (rows[0]) return { found: "open", claim: toClaim(rows[0]) };
      }
    },

    /**
     * Takes the lease of a claim that nobody holds and that is not settled (not issued, or a trusted report that Alipay has not confirmed
     * yet); tells what state it was in. Null when it cannot be had now.
     */
    async leaseClaim(
      merchantId: string,
      claimId: string,
      lease: { id: string; ms: number },
    ): Promise<{ claim: Claim; previousState: ClaimState } | null> {
      const { rows } = await pool.query<ClaimRow & { previous_state: ClaimState }>(
        `WITH previous AS (
           SELECT merchant_id, id, state FROM claims
           WHERE merchant_id = $1 AND id = $2 AND (state <> 'issued' OR settle_after IS NOT NULL)
             AND (lease_until IS NULL OR lease_until < clock_timestamp())
           FOR UPDATE)
         UPDATE claims c SET state = CASE c.state WHEN 'issued' THEN 'issued' ELSE 'issuing' END, lease_id = $3, lease_until = clock_timestamp() + $4 * interval '1 ms',
           settle_after = clock_timestamp() + ($4 + 2000) * interval '1 ms'
         FROM previous WHERE c.merchant_id = previous.merchant_id AND c.id = previous.id
         RETURNING ${CLAIM_COLUMNS}, previous.state AS previous_state`,
        [merchantId, claimId, lease.id, lease.ms],
      );
      return rows[0] ? { claim: toClaim(rows[0]), previousState: rows[0].previous_state } : null;
    },

    /** Notes, before a repeated send, with which version and values it goes out. */
    async noteSend(claim: Claim, leaseId: string, send: { versionId: string; params: Record<string, string> }): Promise<void> {
      await pool.query("UPDATE claims SET version_id = $4, params = $5 WHERE merchant_id = $1 AND id = $2 AND lease_id = $3", [
        claim.merchantId,
        claim.id,
        leaseId,
        send.versionId,
        JSON.stringify(send.params),
      ]);
    },

    /** Ends a lease without a pass; a null `code` leaves the reason that stands. Only the newest lease may: a result that comes late never overrides a later attempt. */
    async endLease(
      claim: Pick<Claim, "merchantId" | "id">,
      leaseId: string,
      result: { state: "unknown" | "failed"; code: string | null; text: string | null; settleInMs: number | null },
    ): Promise<boolean> {
      const { rowCount } = await pool.query(
        `UPDATE claims SET state = CASE state WHEN 'issued' THEN 'issued' ELSE $4 END, failure_code = COALESCE($5, failure_code), failure_text = COALESCE($6, failure_text), lease_until = NULL,
           settle_after = CASE WHEN $7::float8 IS NULL THEN NULL ELSE clock_timestamp() + $7::float8 * interval '1 ms' END,
           settled_at = CASE WHEN $4 = 'failed' THEN clock_timestamp() END
         WHERE merchant_id = $1 AND id = $2 AND lease_id = $3 AND (state <> 'issued' OR origin = 'report')`,
        [claim.merchantId, claim.id, leaseId, result.state, result.code, result.text, result.settleInMs],
      );
      return rowCount === 1;
    },

    /** One more look by the job that found nothing decided. */
    async countSettleTry(claim: Pick<Claim, "merchantId" | "id">): Promise<void> {
      await pool.query("UPDATE claims SET settle_tries = settle_tries + 1 WHERE merchant_id = $1 AND id = $2", [
        claim.merchantId,
        claim.id,
      ]);
    },

    /** Claims that the job should look at now, oldest first. */
    async listDue(limit: number): Promise<{ merchantId: string; id: string }[]> {
      const { rows } = await pool.query<{ merchant_id: string; id: string }>(
        `SELECT merchant_id, id FROM claims WHERE settle_after < clock_timestamp() AND (lease_until IS NULL OR lease_until < clock_timestamp())
         ORDER BY settle_after LIMIT $1`,
        [limit],
      );
      return rows.map((row) => ({ merchantId: row.merchant_id, id: row.id }));
    },
  };
}

async function countPasses(client: PoolClient, of: { merchantId: string; templateId: string; user: AlipayUser }): Promise<number> {
  const { rows } = await client.query<{ held: number }>(
    "SELECT count(*)::int AS held FROM passes WHERE merchant_id = $1 AND template_id = $2 AND user_kind = $3 AND user_value = $4",
    [of.merchantId, of.templateId, of.user.kind, of.user.value],
  );
  return rows[0]?.held ?? 0;
}
