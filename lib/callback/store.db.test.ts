import { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readCursor } from "@/lib/keyset";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedCallback, seedClaim, seedMerchant, seedTemplate, type SeededTemplate } from "@/lib/testing/seed-ledger";
import { createCallbackLedger, type CallbackLedger } from "./store";

let database: TestDatabase;
let pool: Pool;
let callbacks: CallbackLedger;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  callbacks = createCallbackLedger({ pool });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const freshTemplate = async (): Promise<SeededTemplate> => seedTemplate(pool, await seedMerchant(pool));
const minute = (n: number) => new Date(Date.parse("2026-11-23T04:00:00Z") + n * 60_000);

it("lists every request newest first, page by page while more arrive", async () => {
  const template = await freshTemplate();
  const ids: string[] = [];
  for (let n = 0; n < 60; n++) ids.unshift(await seedCallback(pool, template, { at: minute(n) }));
  const first = await callbacks.list(template.merchantId, {});
  await seedCallback(pool, template, { at: minute(90) });
  const second = await callbacks.list(template.merchantId, { before: readCursor(first.older ?? "") ?? undefined });
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
  expect(await callbacks.total(template.merchantId, {})).toEqual({ count: 61, exact: true });
});

it("narrows by verdict, template, user and time", async () => {
  const template = await freshTemplate();
  const other = await seedTemplate(pool, template.merchantId);
  const refused = await seedCallback(pool, template, {
    at: minute(1),
    verdict: "refused",
    cause: "token_mismatch",
    user: "2088000011112222",
  });
  const issued = await seedCallback(pool, other, { at: minute(2), user: "2088000011112222" });
  const ids = async (filter: Parameters<CallbackLedger["list"]>[1]) =>
    (await callbacks.list(template.merchantId, filter)).rows.map(({ id }) => id);
  expect(await ids({ verdict: "refused" })).toEqual([refused]);
  expect(await ids({ template: other.templateId })).toEqual([issued]);
  expect(await ids({ user: "2088000011112222" })).toEqual([issued, refused]);
  expect(await ids({ from: minute(2) })).toEqual([issued]);
  expect(await callbacks.total(template.merchantId, { verdict: "refused" })).toEqual({ count: 1, exact: true });
});

it("shows a request that nobody could read, with no user and no template", async () => {
  const template = await freshTemplate();
  const id = await seedCallback(pool, template, { user: null, verdict: "refused", cause: "missing_parameter" });
  await pool.query("UPDATE callbacks SET template_id = NULL, tpl_id = NULL WHERE id = $1", [id]);
  expect(await callbacks.get(template.merchantId, id)).toMatchObject({
    user: null,
    template: null,
    cause: "missing_parameter",
    claimId: null,
  });
});

it("gives the callbacks of a claim, oldest first, with steps, exchanges and answer", async () => {
  const template = await freshTemplate();
  const claim = await seedClaim(pool, template);
  const exchange = { method: "alipay.pass.instance.add", ms: 86, outcome: "accepted", request: "POST", httpStatus: 200, answer: "{}" };
  const first = await seedCallback(pool, template, { at: minute(1), claimId: claim.id, exchanges: [exchange], flags: ["stale_timestamp"] });
  const second = await seedCallback(pool, template, { at: minute(2), claimId: claim.id, answer: null, verdict: "processing" });
  const found = await callbacks.listOfClaim(template.merchantId, claim.id);
  expect(found.map(({ id }) => id)).toEqual([first, second]);
  expect(found[0]).toMatchObject({ exchanges: [exchange], flags: ["stale_timestamp"], answer: { status: 200 } });
  expect(found[1]).toMatchObject({ answer: null, answeredAt: null });
});

it("knows no other merchant's requests", async () => {
  const theirs = await freshTemplate();
  const id = await seedCallback(pool, theirs, { user: "2088333344445555" });
  const { merchantId } = await freshTemplate();
  for (const filter of [{}, { user: "2088333344445555" }, { template: theirs.templateId }]) {
    expect((await callbacks.list(merchantId, filter)).rows).toEqual([]);
    expect((await callbacks.total(merchantId, filter)).count).toBe(0);
  }
  await expect(callbacks.get(merchantId, id)).rejects.toMatchObject({ code: "not_found" });
});
