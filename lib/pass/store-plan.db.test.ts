import { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedMerchant, seedTemplate, type SeededTemplate } from "@/lib/testing/seed-ledger";
import type { PassFilter } from "./filter";
import { createPassStore } from "./store";

/** Enough rows that a wrong plan is dearer than a right one, for the planner as for a person. */
const ROWS = 20_000;

let database: TestDatabase;
let pool: Pool;
let ours: SeededTemplate;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  ours = await seedTemplate(pool, await seedMerchant(pool));
  for (const template of [ours, await seedTemplate(pool, await seedMerchant(pool))]) await seedAtOnce(template);
  await pool.query("ANALYZE");
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function seedAtOnce({ merchantId, templateId, versionId, tplId }: SeededTemplate): Promise<void> {
  await pool.query(
    `INSERT INTO claims (merchant_id, id, template_id, version_id, tpl_id, user_kind, user_value, serial_number, state, origin, pass_id, answered_at)
     SELECT $1::uuid, ('01939999-' || lpad(to_hex(n / 65536), 4, '0') || '-7' || lpad(to_hex(n % 4096), 3, '0') || '-8000-' || substr(md5($1::uuid::text || n), 1, 12))::uuid,
       $2, $3, $4, 'userId', '2088' || lpad((n % 5000)::text, 12, '0'), 'AS' || lpad(n::text, 12, '0'), CASE WHEN n % 500 = 0 THEN 'failed' ELSE 'issued' END,
       'callback', '2026' || lpad(n::text, 14, '0'), now()
     FROM generate_series(1, $5::int) n`,
    [merchantId, templateId, versionId, tplId, ROWS],
  );
  await pool.query(
    `INSERT INTO passes (merchant_id, id, claim_id, template_id, version_id, pass_id, serial_number, user_kind, user_value, status, issued_at)
     SELECT merchant_id, id, id, template_id, version_id, pass_id, serial_number, user_kind, user_value, 'CAN_USE', now()
     FROM claims WHERE merchant_id = $1 AND state = 'issued'`,
    [merchantId],
  );
}

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Node[];
};

/** The store's own statement, explained as it runs. */
async function explain(run: (passes: ReturnType<typeof createPassStore>) => Promise<unknown>): Promise<{ sql: string; nodes: Node[] }> {
  const sent: { sql: string; values: unknown[] }[] = [];
  const spy = Object.create(pool, {
    query: { value: (sql: string, values: unknown[]) => (sent.push({ sql, values }), pool.query(sql, values)) },
  }) as Pool;
  await run(createPassStore({ pool: spy }));
  const [first] = sent;
  if (!first) throw new Error("The store asked nothing.");
  const { rows } = await pool.query<{ "QUERY PLAN": [{ Plan: Node }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${first.sql}`, first.values);
  const nodes: Node[] = [];
  const walk = (node: Node) => {
    nodes.push(node);
    node.Plans?.forEach(walk);
  };
  if (rows[0]) walk(rows[0]["QUERY PLAN"][0].Plan);
  return { sql: first.sql, nodes };
}

const touched = (nodes: Node[]) =>
  nodes
    .filter((node) => node["Relation Name"] === "claims" || node["Relation Name"] === "passes")
    .map((node) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"]);

const questions: [string, () => PassFilter][] = [
  ["the first page", () => ({})],
  ["a page from the middle", () => ({ before: "01939999-0000-7800-8000-000000000000" })],
  ["a page of newer rows", () => ({ after: "01939999-0000-7800-8000-000000000000" })],
  ["one template", () => ({ template: ours.templateId })],
  ["one user", () => ({ user: "208800000000123".padEnd(16, "0") })],
  ["what can be used", () => ({ status: "CAN_USE", before: "01939999-0000-7800-8000-000000000000" })],
  ["what failed", () => ({ status: "FAILED" })],
  ["a passId", () => ({ q: "202600000000004711" })],
  ["a serial number", () => ({ q: "AS000000004711" })],
  ["a serial number's last four", () => ({ q: "4711", from: new Date(0) })],
];

it.each(questions)("reads no more of the tables for %s than it shows, and never by OFFSET", async (_, filter) => {
  const { sql, nodes } = await explain((passes) => passes.list(ours.merchantId, filter()));
  expect(sql).not.toMatch(/\boffset\b/i);
  const scanned = nodes.filter((node) => node["Node Type"] === "Seq Scan" && ["claims", "passes"].includes(node["Relation Name"] ?? ""));
  expect(scanned).toEqual([]);
  expect(Math.max(0, ...touched(nodes))).toBeLessThanOrEqual(120);
});

it("estimates a total of more than ten thousand without counting it", async () => {
  const total = await createPassStore({ pool }).total(ours.merchantId, {});
  expect(total.exact).toBe(false);
  expect(total.count).toBeGreaterThan(ROWS * 0.5);
  expect(total.count).toBeLessThan(ROWS * 2);
});
