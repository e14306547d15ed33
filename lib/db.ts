import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/generated/prisma/client";

export type Database = { pool: Pool; prisma: PrismaClient };

/**
 * One pool for Prisma and for the SQL stores, so that there is one number of connections to reason about.
 * Works behind pgbouncer in transaction mode: no session state is set on a connection.
 */
export function connect(options: { url: string; onIdleError: (error: Error) => void; max?: number }): Database {
  const pool = new Pool({ connectionString: options.url, max: options.max ?? 20, connectionTimeoutMillis: 5_000, application_name: "alipass-studio" });
  // An idle connection that the server closed is replaced at the next query; without a listener it would end the process.
  pool.on("error", options.onIdleError);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** True for Postgres' `unique_violation`, from pg (23505) or through Prisma (P2002). */
export function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "23505" || error.code === "P2002";
}
