import type { Pool } from "pg";
import { newAlipayKeyPair } from "../signature";

export type App = { appId: string; appPublicKey: string; alipayPrivateKey: string };

export async function findApp(pool: Pool, appId: string): Promise<App | null> {
  const { rows } = await pool.query<App>(
    `SELECT app_id AS "appId", app_public_key AS "appPublicKey", alipay_private_key AS "alipayPrivateKey" FROM sandbox.apps WHERE app_id = $1`,
    [appId],
  );
  return rows[0] ?? null;
}

/**
 * Takes an app's public key and answers Alipay's for it. Registering again replaces the app's key and keeps Alipay's,
 * so that a studio that registers at every save never loses its way to verify.
 */
export async function registerApp(pool: Pool, appId: string, appPublicKey: string, now: Date): Promise<string> {
  type Row = { alipay_public_key: string };
  const known = await pool.query<Row>(
    `UPDATE sandbox.apps SET app_public_key = $2, updated_at = $3 WHERE app_id = $1 RETURNING alipay_public_key`,
    [appId, appPublicKey, now],
  );
  if (known.rows[0]) return known.rows[0].alipay_public_key;
  const pair = await newAlipayKeyPair();
  const { rows } = await pool.query<Row>(
    `INSERT INTO sandbox.apps (app_id, app_public_key, alipay_private_key, alipay_public_key, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $5)
     ON CONFLICT (app_id) DO UPDATE SET app_public_key = excluded.app_public_key, updated_at = excluded.updated_at
     RETURNING alipay_public_key`,
    [appId, appPublicKey, pair.privateKey, pair.publicKey, now],
  );
  if (!rows[0]) throw new Error("An upsert returned no row.");
  return rows[0].alipay_public_key;
}
