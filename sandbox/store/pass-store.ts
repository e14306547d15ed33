import type { Pool } from "pg";

export type PassStatus = "CAN_USE" | "USED" | "CLOSED";

export type Pass = {
  passId: string;
  appId: string;
  channelId: string;
  serialNumber: string;
  tplId: string;
  userId: string;
  token: string;
  /** The template as it was when the pass was made. */
  tplContent: string;
  /** JSON text of name → value. */
  tplParams: string;
  status: PassStatus;
  isDeleted: boolean;
  createdAt: Date;
  updatedAt: Date;
};

export type AddPassOutcome = "added" | "token_unknown" | "token_spent" | "serial_number_repeated";

const COLUMNS = `pass_id AS "passId", app_id AS "appId", channel_id AS "channelId", serial_number AS "serialNumber", tpl_id AS "tplId", user_id AS "userId",
  token, tpl_content AS "tplContent", tpl_params AS "tplParams", status, is_deleted AS "isDeleted", created_at AS "createdAt", updated_at AS "updatedAt"`;

/**
 * Spends the token and makes the pass, both or neither: a refused attempt leaves the token good.
 * Of any number of attempts with one token, or with one serial number, exactly one is `added`.
 */
export async function addPass(pool: Pool, pass: Omit<Pass, "status" | "isDeleted" | "updatedAt">): Promise<AddPassOutcome> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    // The row lock makes a second attempt wait here until the first has committed, and then find the token spent.
    const spent = await client.query(
      `UPDATE sandbox.tokens SET spent_at = $4 WHERE token = $1 AND tpl_id = $2 AND user_id = $3 AND spent_at IS NULL`,
      [pass.token, pass.tplId, pass.userId, pass.createdAt],
    );
    if (spent.rowCount !== 1) {
      const { rows } = await client.query(`SELECT 1 FROM sandbox.tokens WHERE token = $1 AND tpl_id = $2 AND user_id = $3`, [
        pass.token,
        pass.tplId,
        pass.userId,
      ]);
      await client.query("ROLLBACK");
      return rows.length > 0 ? "token_spent" : "token_unknown";
    }
    const made = await client.query(
      `INSERT INTO sandbox.passes (pass_id, app_id, channel_id, serial_number, tpl_id, user_id, token, tpl_content, tpl_params, status, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'CAN_USE', $10, $10) ON CONFLICT (app_id, md5(serial_number), channel_id) DO NOTHING`,
      [
        pass.passId,
        pass.appId,
        pass.channelId,
        pass.serialNumber,
        pass.tplId,
        pass.userId,
        pass.token,
        pass.tplContent,
        pass.tplParams,
        pass.createdAt,
      ],
    );
    await client.query(made.rowCount === 1 ? "COMMIT" : "ROLLBACK");
    return made.rowCount === 1 ? "added" : "serial_number_repeated";
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection in an unknown state is closed, which rolls back; it never returns to the pool.
    client.release(broken);
  }
}

/** Answers false when nothing was there to change: no such pass, or a closed one that was to become used. */
export async function updatePass(
  pool: Pool,
  passId: string,
  change: { status: PassStatus | null; params: Record<string, string>; now: Date },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE sandbox.passes SET status = coalesce($2, status), tpl_params = (tpl_params::jsonb || $3::jsonb)::text, updated_at = $4
     WHERE pass_id = $1 AND NOT is_deleted AND ($2::text IS NULL OR status <> 'CLOSED' OR $2 = 'CLOSED')`,
    [passId, change.status, JSON.stringify(change.params), change.now],
  );
  return rowCount === 1;
}

export type PassFilter = {
  appId?: string;
  passId?: string;
  serialNumber?: string;
  channelId?: string;
  tplId?: string;
  userId?: string;
  token?: string;
};

/** Newest first. `total` counts what the filter lets through, whatever the page. */
export async function listPasses(
  pool: Pool,
  filter: PassFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; rows: Pass[] }> {
  const { where, values } = conditions(filter);
  const count = await pool.query<{ total: number }>(`SELECT count(*)::int AS total FROM sandbox.passes ${where}`, values);
  const { rows } = await pool.query<Pass>(
    `SELECT ${COLUMNS} FROM sandbox.passes ${where} ORDER BY created_at DESC, pass_id DESC LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
    [...values, page.limit, page.offset],
  );
  return { total: count.rows[0]?.total ?? 0, rows };
}

export async function findPass(pool: Pool, filter: PassFilter): Promise<Pass | null> {
  const { where, values } = conditions(filter);
  const { rows } = await pool.query<Pass>(`SELECT ${COLUMNS} FROM sandbox.passes ${where} LIMIT 1`, values);
  return rows[0] ?? null;
}

/** The users that hold passes, those with the newest pass first. */
export async function listWallets(pool: Pool, limit: number): Promise<{ userId: string; passCount: number }[]> {
  const { rows } = await pool.query<{ userId: string; passCount: number }>(
    `SELECT user_id AS "userId", count(*)::int AS "passCount" FROM sandbox.passes WHERE NOT is_deleted GROUP BY user_id ORDER BY max(created_at) DESC LIMIT $1`,
    [limit],
  );
  return rows;
}

function conditions(filter: PassFilter): { where: string; values: string[] } {
  const values: string[] = [];
  const parts: string[] = [];
  const add = (value: string | undefined, condition: (place: string) => string) => {
    if (value !== undefined) parts.push(condition(`$${values.push(value)}`));
  };
  add(filter.appId, (place) => `app_id = ${place}`);
  add(filter.passId, (place) => `pass_id = ${place}`);
  add(filter.serialNumber, (place) => `md5(serial_number) = md5(${place}) AND serial_number = ${place}`);
  add(filter.channelId, (place) => `channel_id = ${place}`);
  add(filter.tplId, (place) => `tpl_id = ${place}`);
  add(filter.userId, (place) => `user_id = ${place}`);
  add(filter.token, (place) => `token = ${place}`);
  return { where: parts.length > 0 ? `WHERE ${parts.join(" AND ")}` : "", values };
}
