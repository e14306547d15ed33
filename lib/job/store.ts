import type { Pool } from "pg";

export type JobStore = ReturnType<typeof createJobStore>;

/** The queue's way in for request paths: one statement, no session state (graphile-worker's own SQL function). */
export function createJobStore({ pool }: { pool: Pool }) {
  let waitsUntil = 0;
  return {
    /**
     * Has the settling job look within `inMs`. One such job waits at most, and the one that waits keeps its time; what this process has
     * asked for is not asked for again, or a wave of deadlines would queue for that one row.
     */
    async settleSoon(inMs: number): Promise<void> {
      const now = performance.now();
      if (now < waitsUntil) return;
      waitsUntil = now + inMs;
      await pool.query(
        `SELECT graphile_worker.add_job('settle', run_at := clock_timestamp() + $1 * interval '1 ms', job_key := 'settle-soon',
           job_key_mode := 'preserve_run_at', max_attempts := 1)`,
        [inMs],
      );
    },

    /** @returns how many entries of the data tunnel were over and are gone */
    async deleteOldTunnelEntries(): Promise<number> {
      const { rowCount } = await pool.query("DELETE FROM tunnel_entries WHERE expires_at < clock_timestamp()");
      return rowCount ?? 0;
    },
  };
}
