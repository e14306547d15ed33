import type { Pool } from "pg";

/** Notes a one-time token for one user and one template. */
export async function addToken(pool: Pool, token: { token: string; tplId: string; userId: string; now: Date }): Promise<void> {
  await pool.query(`INSERT INTO sandbox.tokens (token, tpl_id, user_id, minted_at) VALUES ($1, $2, $3, $4)`, [
    token.token,
    token.tplId,
    token.userId,
    token.now,
  ]);
}

/** Notes that the component begins to play; committed before the studio is called, so that the fault is known when its instance.add arrives. */
export async function startClaim(
  pool: Pool,
  claim: { token: string; tplId: string; userId: string; fault: string | null; now: Date },
): Promise<string> {
  const { rows } = await pool.query<{ claim_id: string }>(
    `INSERT INTO sandbox.claims (token, tpl_id, user_id, fault, started_at) VALUES ($1, $2, $3, $4, $5) RETURNING claim_id`,
    [claim.token, claim.tplId, claim.userId, claim.fault, claim.now],
  );
  if (!rows[0]) throw new Error("An insert returned no row.");
  return rows[0].claim_id;
}

export async function endClaim(
  pool: Pool,
  claimId: string,
  end: { responseStatus: number | null; responseMs: number; shown: string },
): Promise<void> {
  await pool.query(`UPDATE sandbox.claims SET response_status = $2, response_ms = $3, shown = $4 WHERE claim_id = $1`, [
    claimId,
    end.responseStatus,
    end.responseMs,
    end.shown,
  ]);
}

/** The fault of the newest claim that was played with this token; a replay without a fault therefore lifts it. */
export async function findFault(pool: Pool, token: string): Promise<string | null> {
  const { rows } = await pool.query<{ fault: string | null }>(
    `SELECT fault FROM sandbox.claims WHERE token = $1 ORDER BY claim_id DESC LIMIT 1`,
    [token],
  );
  return rows[0]?.fault ?? null;
}
