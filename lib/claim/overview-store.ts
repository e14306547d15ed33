import type { Pool } from "pg";
import { idAt } from "@/lib/id";
import { EXACT_TOTAL } from "@/lib/keyset";

/** Today's claims; they are told apart as 卡券 does it (lib/pass/display-status). `exact` is false when there are more than were counted. */
export type TodaysClaims = { claims: number; issued: number; pending: number; failed: number; exact: boolean };

export type Overview = {
  /** Whether each of 设计, 发布, 领取, 看到券 has been done once. */
  done: { design: boolean; publish: boolean; claim: boolean; see: boolean };
  today: TodaysClaims;
  /** The template changed last, of those that were never published, else of all. */
  nextToPublish: string | null;
  /** The newest publication of a simulator app; one that was stopped only when there is no other. */
  playable: string | null;
  /** The newest publication of an app that speaks to Alipay. */
  live: string | null;
};

type Row = Overview["done"] & Omit<TodaysClaims, "exact"> & Pick<Overview, "nextToPublish" | "playable" | "live">;

const publishedBy = (gateway: string) => `(
  SELECT p.template_id FROM publications p
  JOIN templates t ON t.merchant_id = p.merchant_id AND t.id = p.template_id
  JOIN apps a ON a.merchant_id = t.merchant_id AND a.id = t.app_id
  WHERE p.merchant_id = $1 AND a.gateway ${gateway}
  ORDER BY t.stopped_at IS NOT NULL, p.published_at DESC LIMIT 1)`;

/** An EXISTS each and one range of ids, so that the page costs the same whatever the merchant's size. */
const overviewSql = `
  SELECT EXISTS (SELECT FROM templates WHERE merchant_id = $1 AND deleted_at IS NULL) AS design,
         EXISTS (SELECT FROM publications WHERE merchant_id = $1) AS publish,
         EXISTS (SELECT FROM claims WHERE merchant_id = $1) AS claim,
         EXISTS (SELECT FROM passes WHERE merchant_id = $1) AS see,
         (SELECT t.id FROM templates t
          LEFT JOIN publications p ON p.merchant_id = t.merchant_id AND p.template_id = t.id
          WHERE t.merchant_id = $1 AND t.deleted_at IS NULL AND t.archived_at IS NULL
          ORDER BY p.template_id IS NOT NULL, t.updated_at DESC LIMIT 1) AS "nextToPublish",
         ${publishedBy("= 'simulator'")} AS playable,
         ${publishedBy("<> 'simulator'")} AS live,
         today.*
  FROM (
    SELECT count(*)::int AS claims, count(p.id)::int AS issued,
           count(*) FILTER (WHERE p.id IS NULL AND c.state <> 'failed')::int AS pending,
           count(*) FILTER (WHERE p.id IS NULL AND c.state = 'failed')::int AS failed
    FROM (SELECT * FROM claims WHERE merchant_id = $1 AND id >= $2 LIMIT ${EXACT_TOTAL + 1}) c
    LEFT JOIN passes p ON p.merchant_id = c.merchant_id AND p.claim_id = c.id
  ) today`;

export type OverviewStore = ReturnType<typeof createOverviewStore>;

/** What the first page asks of a merchant, across its rooms. */
export function createOverviewStore({ pool }: { pool: Pool }) {
  return {
    /** @param today the first moment of the day that `today` counts */
    async readOverview(merchantId: string, today: Date): Promise<Overview> {
      const { rows } = await pool.query<Row>(overviewSql, [merchantId, idAt(today)]);
      if (!rows[0]) throw new Error("A SELECT without FROM gave no row.");
      const { design, publish, claim, see, claims, issued, pending, failed, ...templates } = rows[0];
      const exact = claims <= EXACT_TOTAL;
      return { done: { design, publish, claim, see }, today: { claims, issued, pending, failed, exact }, ...templates };
    },

    /** The ledger's row of a token; null when its request never came. */
    async findCallbackOfToken(merchantId: string, tokenHash: string): Promise<string | null> {
      const { rows } = await pool.query<{ id: string }>("SELECT id FROM callbacks WHERE merchant_id = $1 AND token_hash = $2", [
        merchantId,
        tokenHash,
      ]);
      return rows[0]?.id ?? null;
    },
  };
}
