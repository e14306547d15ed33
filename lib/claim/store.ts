import type { Pool, PoolClient } from "pg";
import type { GatewayKind } from "@/lib/alipay/gateways";
import type { AlipayUser } from "@/lib/alipay/pass-values";
import { writeAnswer, type Answer } from "@/lib/claim/callback-store";
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

/** What a callback of a known merchant needs of its template and app, read in one go. `null` where Alipay's id is none of ours. */
export type IssuingTemplate = {
  id: string;
  versionId: string;
  contract: string;
  stoppedAt: Date | null;
  stopText: string;
  limitPerUser: number | null;
  app: {
    merchantId: string;
    id: string;
    appId: string;
    gateway: GatewayKind;
    privateKeySealed: string;
    alipayPublicKey: string;
    callbackDeadlineMs: number;
    refusalStatus: number;
    answerTemplate: string;
    trustReports: boolean;
  };
};

/** A pass as a verified answer of Alipay named it. */
export type ConfirmedPass = { passId: string; serialNumber: string; status: string; isDeleted: boolean; params: Record<string, string> };

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

/** How long a pass's tunnel entry can be pulled. it120 publishes no number; a client polls right after the claim. */
const TUNNEL_DAYS = 30;

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
    findClaim,

    /** The merchant of an address and, when Alipay's id is one of its publications, what issuing needs. */
    async findIssuing(slug: string, tplId: string | null): Promise<{ merchantId: string; template: IssuingTemplate | null } | null> {
      const { rows } = await pool.query<{ merchant_id: string; template: IssuingTemplate | null; stopped_at: Date | null }>(
        `SELECT m.id AS merchant_id, t.stopped_at,
           CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object(
             'id', t.id, 'versionId', v.id, 'contract', v.contract, 'stopText', t.stop_text, 'limitPerUser', t.limit_per_user,
             'app', json_build_object('merchantId', a.merchant_id, 'id', a.id, 'appId', a.app_id, 'gateway', a.gateway,
               'privateKeySealed', a.private_key_sealed, 'alipayPublicKey', a.alipay_public_key,
               'callbackDeadlineMs', a.callback_deadline_ms, 'refusalStatus', a.refusal_status, 'answerTemplate', a.answer_template,
               'trustReports', a.trust_reports)) END AS template
         FROM merchants m
         LEFT JOIN publications p ON p.merchant_id = m.id AND p.tpl_id = $2
         LEFT JOIN templates t ON t.merchant_id = m.id AND t.id = p.template_id
         LEFT JOIN template_versions v ON v.merchant_id = m.id AND v.id = p.version_id
         LEFT JOIN apps a ON a.merchant_id = m.id AND a.id = t.app_id
         WHERE m.slug = $1`,
        [slug, tplId],
      );
      const row = rows[0];
      if (!row) return null;
      return { merchantId: row.merchant_id, template: row.template && { ...row.template, stoppedAt: row.stopped_at } };
    },

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

    /**
     * Stores the pass that Alipay has verifiably issued, and the tunnel entry; then, when `answer` is given, writes it, and the claim is
     * closed if this is the answer that leaves (true). All or nothing. Safe to repeat: a pass that is known already changes nothing, the
     * tunnel least of all, which may hold a newer one by now.
     */
    async recordPass(claim: Claim, pass: ConfirmedPass, id: string, answer: Answer | null): Promise<boolean> {
      return inTransaction(pool, async (client) => {
        await client.query(
          `UPDATE claims SET state = 'issued', pass_id = $3, serial_number = COALESCE(serial_number, $4), failure_code = NULL,
             failure_text = NULL, lease_until = NULL, settle_after = NULL, settled_at = COALESCE(settled_at, clock_timestamp())
           WHERE merchant_id = $1 AND id = $2`,
          [claim.merchantId, claim.id, pass.passId, pass.serialNumber],
        );
        const { rowCount } = await client.query(
          `INSERT INTO passes (merchant_id, id, claim_id, template_id, version_id, pass_id, serial_number, user_kind, user_value, status,
             is_deleted, params, issued_at, checked_at)
           SELECT c.merchant_id, $3, c.id, c.template_id, c.version_id, $4, $5, c.user_kind, c.user_value, $6, $7, $8,
             clock_timestamp(), clock_timestamp()
           FROM claims c WHERE c.merchant_id = $1 AND c.id = $2
           ON CONFLICT DO NOTHING`,
          [claim.merchantId, claim.id, id, pass.passId, pass.serialNumber, pass.status, pass.isDeleted, JSON.stringify(pass.params)],
        );
        if (rowCount === 1) await putTunnelEntry(client, claim.merchantId, claim.user, pass.passId);
        return answer !== null && answerAndClose(client, claim, answer);
      });
    },

    /** Answers a claim that was issued before, but not told: closes it together with the answer. */
    async answerIssued(claim: Claim, answer: Answer): Promise<boolean> {
      return inTransaction(pool, (client) => answerAndClose(client, claim, answer));
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

    /** The app through which a claim's template is issued, for the job. */
    async findAppOf(claim: Pick<Claim, "merchantId" | "templateId">): Promise<IssuingTemplate["app"] | null> {
      const { rows } = await pool.query<{ app: IssuingTemplate["app"] }>(
        `SELECT json_build_object('merchantId', a.merchant_id, 'id', a.id, 'appId', a.app_id, 'gateway', a.gateway,
           'privateKeySealed', a.private_key_sealed, 'alipayPublicKey', a.alipay_public_key, 'callbackDeadlineMs', a.callback_deadline_ms,
           'refusalStatus', a.refusal_status, 'answerTemplate', a.answer_template, 'trustReports', a.trust_reports) AS app
         FROM templates t JOIN apps a ON a.merchant_id = t.merchant_id AND a.id = t.app_id
         WHERE t.merchant_id = $1 AND t.id = $2`,
        [claim.merchantId, claim.templateId],
      );
      return rows[0]?.app ?? null;
    },

    /**
     * Notes that another issuer says it issued a pass: a claim in doubt, once per pass, template and user (so that a false report cannot
     * stand in the way of a true one); nothing that counts. What one of our own claims has already answers with that claim. `trusted` (the app's setting) believes it and writes the tunnel before Alipay confirms.
     */
    async openReport(report: {
      merchantId: string;
      id: string;
      templateId: string;
      versionId: string;
      tplId: string;
      user: AlipayUser;
      passId: string;
      trusted: boolean;
    }): Promise<string> {
      return inTransaction(pool, async (client) => {
        const known = await client.query<{ id: string }>(
          `SELECT id FROM claims WHERE merchant_id = $1 AND pass_id = $2 AND template_id = $3 AND user_kind = $4 AND user_value = $5
           ORDER BY id LIMIT 1`,
          [report.merchantId, report.passId, report.templateId, report.user.kind, report.user.value],
        );
        if (known.rows[0]) return known.rows[0].id;
        const { rows } = await client.query<{ id: string; inserted: boolean }>(
          `INSERT INTO claims AS c (merchant_id, id, template_id, version_id, tpl_id, user_kind, user_value, state, origin, reported_pass_id,
             pass_id, settle_after)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'report', $9, $10, clock_timestamp())
           ON CONFLICT (merchant_id, reported_pass_id, template_id, user_kind, user_value) WHERE origin = 'report' DO UPDATE SET reported_pass_id = EXCLUDED.reported_pass_id
           RETURNING c.id, (xmax = 0) AS inserted`,
          [
            report.merchantId,
            report.id,
            report.templateId,
            report.versionId,
            report.tplId,
            report.user.kind,
            report.user.value,
            report.trusted ? "issued" : "unknown",
            report.passId,
            report.trusted ? report.passId : null,
          ],
        );
        const row = rows[0];
        if (!row) throw new Error("A report was neither inserted nor found.");
        if (row.inserted && report.trusted) await putTunnelEntry(client, report.merchantId, report.user, report.passId);
        return row.id;
      });
    },
  };
}

async function answerAndClose(client: PoolClient, claim: Claim, answer: Answer): Promise<boolean> {
  if (!(await writeAnswer(client, answer))) return false;
  await client.query(
    "UPDATE claims SET answered_at = clock_timestamp() WHERE merchant_id = $1 AND id = $2 AND state = 'issued' AND answered_at IS NULL",
    [claim.merchantId, claim.id],
  );
  return true;
}

async function countPasses(client: PoolClient, of: { merchantId: string; templateId: string; user: AlipayUser }): Promise<number> {
  const { rows } = await client.query<{ held: number }>(
    "SELECT count(*)::int AS held FROM passes WHERE merchant_id = $1 AND template_id = $2 AND user_kind = $3 AND user_value = $4",
    [of.merchantId, of.templateId, of.user.kind, of.user.value],
  );
  return rows[0]?.held ?? 0;
}

/** it120's key of the pass flow: one a user, the newest passId wins. */
async function putTunnelEntry(client: PoolClient, merchantId: string, user: AlipayUser, passId: string): Promise<void> {
  await client.query(
    `INSERT INTO tunnel_entries (merchant_id, key, content, expires_at) VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 day')
     ON CONFLICT (merchant_id, key) DO UPDATE SET content = EXCLUDED.content, updated_at = clock_timestamp(), expires_at = EXCLUDED.expires_at`,
    [merchantId, `channelData_alipayPass_fetch_${user.value}`, passId, TUNNEL_DAYS],
  );
}
