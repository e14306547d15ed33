import type { Pool } from "pg";
import { idAt } from "@/lib/id";
import { EXACT_TOTAL, type Place, type Total } from "@/lib/keyset";

/** Conditions of one query and the values they name; `$1` is always the merchant, so that no list can forget it. */
export type Conditions = ReturnType<typeof createConditions>;

/** @param ids the columns that carry the row's UUID v7, as the query names them (`c.id`), each of a table with a `merchant_id` */
export function createConditions(merchantId: string, ids: readonly string[]) {
  const values: unknown[] = [merchantId];
  const parts = ids.map((id) => `${id.slice(0, id.indexOf("."))}.merchant_id = $1`);
  /** Adds a value and gives its placeholder. */
  const value = (given: unknown): string => `$${values.push(given)}`;
  const bound = (operator: ">=" | "<" | ">", given: string) => {
    const placeholder = value(given);
    for (const id of ids) parts.push(`${id} ${operator} ${placeholder}`);
  };
  return {
    values,
    value,
    add: (part: string) => void parts.push(part),
    /** `from` is in the range and `to` is not, as bounds on the id: the same index serves the range and the page. */
    between({ from, to }: { from?: Date | undefined; to?: Date | undefined }) {
      if (from) bound(">=", idAt(from));
      if (to) bound("<", idAt(to));
    },
    place({ before, after }: Place) {
      if (before !== undefined) bound("<", before);
      if (after !== undefined) bound(">", after);
    },
    /** What stands after WHERE. */
    sql: () => parts.join(" AND "),
  };
}

type Plan = [{ Plan: { "Plan Rows": number } }];

/**
 * How many rows `source` (`FROM … WHERE …`) has: counted up to `EXACT_TOTAL`, beyond that the planner's estimate, which costs nothing.
 */
export async function readTotal(pool: Pool, source: string, values: unknown[], exactUpTo = EXACT_TOTAL): Promise<Total> {
  const counted = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 ${source} LIMIT ${exactUpTo + 1}) counted`,
    values,
  );
  const count = counted.rows[0]?.count ?? 0;
  if (count <= exactUpTo) return { count, exact: true };
  const explained = await pool.query<{ "QUERY PLAN": Plan }>(`EXPLAIN (FORMAT JSON) SELECT 1 ${source}`, values);
  return { count: Math.max(count, explained.rows[0]?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0), exact: false };
}
