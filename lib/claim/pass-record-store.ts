import type { Pool, PoolClient } from "pg";
import type { AlipayUser } from "@/lib/alipay/pass-values";
import { writeAnswer, type Answer } from "@/lib/claim/callback-store";
import type { Claim } from "@/lib/claim/store";
import { inTransaction } from "@/lib/db";

/** A pass as a verified answer of Alipay named it. */
export type ConfirmedPass = { passId: string; serialNumber: string; status: string; isDeleted: boolean; params: Record<string, string> };

/** How long a pass's tunnel entry can be pulled. it120 publishes no number; a client polls right after the claim. */
const TUNNEL_DAYS = 30;

/** The only writer of passes, and of the tunnel entries that name them. */
export function createPassRecordStore({ pool }: { pool: Pool }) {
  return {
    /**
     * Stores the pass that Alipay has verifiably issued, and the tunnel entry; then, when `answer` is given, writes it, and the claim is
     * closed if this is the answer that leaves (true). All or nothing. Safe to repeat: a pass that is known already changes nothing, the
     * tunnel least of all, which may hold a newer one by now. A report of a pass that a claim of ours has issued meanwhile gets no number.
     */
    async recordPass(claim: Claim, pass: ConfirmedPass, id: string, answer: Answer | null): Promise<boolean> {
      return inTransaction(pool, async (client) => {
        await client.query(
          `UPDATE claims SET state = 'issued', pass_id = $3, failure_code = NULL,
             failure_text = NULL, lease_until = NULL, settle_after = NULL, settled_at = COALESCE(settled_at, clock_timestamp()),
             serial_number = COALESCE(serial_number,
               (SELECT $4::text WHERE NOT EXISTS (SELECT FROM claims other WHERE other.merchant_id = $1 AND other.serial_number = $4)))
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

/** it120's key of the pass flow: one a user, the newest passId wins. */
async function putTunnelEntry(client: PoolClient, merchantId: string, user: AlipayUser, passId: string): Promise<void> {
  await client.query(
    `INSERT INTO tunnel_entries (merchant_id, key, content, expires_at) VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 day')
     ON CONFLICT (merchant_id, key) DO UPDATE SET content = EXCLUDED.content, updated_at = clock_timestamp(), expires_at = EXCLUDED.expires_at`,
    [merchantId, `channelData_alipayPass_fetch_${user.value}`, passId, TUNNEL_DAYS],
  );
}
