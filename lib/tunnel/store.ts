import type { Pool } from "pg";

export type TunnelStore = ReturnType<typeof createTunnelStore>;

/** it120's data tunnel, read side: a key's newest content. Entries are written with the pass they are about (lib/claim/store). */
export function createTunnelStore({ pool }: { pool: Pool }) {
  return {
    /** Null when the merchant has no such key, or its entry is over; `undefined` merchants are told apart by `merchant`. */
    async pull(slug: string, key: string): Promise<{ merchant: boolean; content: string | null }> {
      const { rows } = await pool.query<{ content: string | null }>(
        `SELECT e.content FROM merchants m
         LEFT JOIN tunnel_entries e ON e.merchant_id = m.id AND e.key = $2 AND e.expires_at > clock_timestamp()
         WHERE m.slug = $1`,
        [slug, key],
      );
      return { merchant: rows.length > 0, content: rows[0]?.content ?? null };
    },
  };
}
