import { Pool } from "pg";
import type { Log } from "./log";

/** Any constant would do, as long as every sandbox takes the same one while it makes its tables. */
const SCHEMA_LOCK = 7_205_788_001;

const SCHEMA = `
  CREATE SCHEMA IF NOT EXISTS sandbox;

  -- One row per Alipay application. The private key is Alipay's half of a simulated pair; it protects nothing real.
  CREATE TABLE IF NOT EXISTS sandbox.apps (
    app_id text PRIMARY KEY,
    app_public_key text NOT NULL,
    alipay_private_key text NOT NULL,
    alipay_public_key text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );

  CREATE TABLE IF NOT EXISTS sandbox.templates (
    tpl_id text PRIMARY KEY,
    app_id text NOT NULL REFERENCES sandbox.apps,
    unique_id text NOT NULL,
    tpl_content text NOT NULL,
    tpl_params text[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  -- unique_id and serial_number may be 999 characters of any script, more than an index row holds: a hash stands for them.
  CREATE UNIQUE INDEX IF NOT EXISTS templates_unique_id ON sandbox.templates (app_id, md5(unique_id));

  -- What the claim component hands to the merchant. Spent by the first pass it makes.
  CREATE TABLE IF NOT EXISTS sandbox.tokens (
    token text PRIMARY KEY,
    tpl_id text NOT NULL REFERENCES sandbox.templates,
    user_id text NOT NULL,
    minted_at timestamptz NOT NULL,
    spent_at timestamptz
  );

  -- tpl_content is the template as it was when the pass was made: template.update does not change passes.
  CREATE TABLE IF NOT EXISTS sandbox.passes (
    pass_id text PRIMARY KEY,
    app_id text NOT NULL REFERENCES sandbox.apps,
    channel_id text NOT NULL,
    serial_number text NOT NULL,
    tpl_id text NOT NULL REFERENCES sandbox.templates,
    user_id text NOT NULL,
    token text NOT NULL UNIQUE,
    tpl_content text NOT NULL,
    tpl_params text NOT NULL,
    status text NOT NULL CHECK (status IN ('CAN_USE', 'USED', 'CLOSED')),
    is_deleted boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS passes_serial_number ON sandbox.passes (app_id, md5(serial_number), channel_id);
  CREATE INDEX IF NOT EXISTS passes_wallet ON sandbox.passes (user_id, created_at DESC);
  CREATE INDEX IF NOT EXISTS passes_of_template ON sandbox.passes (tpl_id, created_at DESC);

  -- Every time the component was played, whether it minted the token or was given one.
  CREATE TABLE IF NOT EXISTS sandbox.claims (
    claim_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token text NOT NULL,
    tpl_id text NOT NULL,
    user_id text NOT NULL,
    fault text,
    started_at timestamptz NOT NULL,
    response_status integer,
    response_ms integer,
    shown text
  );
  CREATE INDEX IF NOT EXISTS claims_token ON sandbox.claims (token, claim_id DESC);
`;

export function openPool(databaseUrl: string, log: Log): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max: 8, connectionTimeoutMillis: 10_000 });
  // Without a listener, a connection that dies while idle would end the process.
  pool.on("error", (error) => log.error("database.idle_connection_lost", error));
  return pool;
}

/** Makes the schema `sandbox` where it is missing. Two sandboxes that start at once wait for each other here. */
export async function createSchema(pool: Pool): Promise<void> {
  // The lock lives in the transaction, not the session: behind pgbouncer a session is not ours.
  // One simple query of several statements is one implicit transaction, so all of it holds or none.
  await pool.query(`SELECT pg_advisory_xact_lock(${SCHEMA_LOCK}); ${SCHEMA}`);
}
