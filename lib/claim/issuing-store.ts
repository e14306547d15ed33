import type { Pool } from "pg";
import type { GatewayKind } from "@/lib/alipay/gateways";
import type { Claim } from "@/lib/claim/store";

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

/** The columns of `apps a` as JSON, in our names. */
const APP = `json_build_object('merchantId', a.merchant_id, 'id', a.id, 'appId', a.app_id, 'gateway', a.gateway,
  'privateKeySealed', a.private_key_sealed, 'alipayPublicKey', a.alipay_public_key, 'callbackDeadlineMs', a.callback_deadline_ms,
  'refusalStatus', a.refusal_status, 'answerTemplate', a.answer_template, 'trustReports', a.trust_reports)`;

/** What issuing reads of templates and apps: one query a callback. */
export function createIssuingStore({ pool }: { pool: Pool }) {
  return {
    /** The merchant of an address and, when Alipay's id is one of its publications, what issuing needs. */
    async findIssuing(slug: string, tplId: string | null): Promise<{ merchantId: string; template: IssuingTemplate | null } | null> {
      const { rows } = await pool.query<{ merchant_id: string; template: IssuingTemplate | null; stopped_at: Date | null }>(
        `SELECT m.id AS merchant_id, t.stopped_at,
           CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object(
             'id', t.id, 'versionId', v.id, 'contract', v.contract, 'stopText', t.stop_text, 'limitPerUser', t.limit_per_user,
             'app', ${APP}) END AS template
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

    /** The app through which a claim's template is issued, for the job. */
    async findAppOf(claim: Pick<Claim, "merchantId" | "templateId">): Promise<IssuingTemplate["app"] | null> {
      const { rows } = await pool.query<{ app: IssuingTemplate["app"] }>(
        `SELECT ${APP} AS app
         FROM templates t JOIN apps a ON a.merchant_id = t.merchant_id AND a.id = t.app_id
         WHERE t.merchant_id = $1 AND t.id = $2`,
        [claim.merchantId, claim.templateId],
      );
      return rows[0]?.app ?? null;
    },
  };
}
