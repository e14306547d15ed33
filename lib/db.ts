import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolClient } from "pg";
import { PrismaClient } from "@/generated/prisma/client";

export type Database = { pool: Pool; prisma: PrismaClient };

/**
 * One pool for Prisma and for the SQL stores, so that there is one number of connections to reason about.
 * Works behind pgbouncer in transaction mode: no session state is set on a connection.
 */
export function connect(options: { url: string; onIdleError: (error: Error) => void; max?: number }): Database {
  const pool = new Pool({
    connectionString: options.url,
    max: options.max ?? 20,
    connectionTimeoutMillis: 5_000,
    application_name: "alipass-studio",
  });
  // An idle connection that the server closed is replaced at the next query; without a listener it would end the process.
  pool.on("error", options.onIdleError);
  // Prisma's own 2 s to begin a transaction pass while a busy machine loads the server's code, before the connection is even looked at.
  const transactionOptions = { maxWait: 10_000, timeout: 15_000 };
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions }) };
}

/** True for Postgres' `unique_violation`, from pg (23505) or through Prisma (P2002). */
export function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "23505" || error.code === "P2002";
}

/** Runs `work` in one transaction on one connection; whatever it throws rolls back and goes on. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** SQLSTATEs and socket errors that mean "no database now", not "a wrong query". */
const DOWN = /^(?:08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND)$/;

export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && DOWN.test(error.code)) return true;
  return /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
}
