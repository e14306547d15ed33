import { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/id";
import { readCursor } from "@/lib/keyset";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedClaim, seedMerchant, seedTemplate } from "@/lib/testing/seed-ledger";
import { createIssuedStore, ISSUED_PAGE_SIZE, type IssuedStore } from "./issued-store";

let database: TestDatabase;
let pool: Pool;
let issued: IssuedStore;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  issued = createIssuedStore({ pool });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const freshTemplate = async () => seedTemplate(pool, await seedMerchant(pool));
const minute = (n: number) => new Date(Date.parse("2026-11-23T04:00:00Z") + n * 60_000);

it("gives what was issued of one template, newest first, with its values, and nothing of what was not issued", async () => {
  const template = await freshTemplate();
  const other = await seedTemplate(pool, template.merchantId);
  const params = { activeTime: "2026-11-23 00:00:00", amount: "88" };
  const first = await seedClaim(pool, template, { at: minute(1), user: "2088111122223333", params });
  const second = await seedClaim(pool, template, { at: minute(2), status: "USED" });
  await seedClaim(pool, template, { at: minute(3), status: "FAILED" });
  await seedClaim(pool, template, { at: minute(4), status: "PENDING" });
  await seedClaim(pool, other, { at: minute(5) });
  const { rows, older } = await issued.listIssued(template.merchantId, template.templateId);
  expect(rows.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(rows[0]?.status).toBe("USED");
  expect(rows[1]).toEqual({
    id: first.id,
    userTail: "3333",
    status: "CAN_USE",
    versionNumber: 1,
    issuedAt: minute(1).toISOString(),
    params,
  });
  expect(older).toBeNull();
});

it("goes on where a page ended, while newer passes arrive", async () => {
  const template = await freshTemplate();
  const { merchantId, templateId } = template;
  const ids: string[] = [];
  for (let n = 0; n < ISSUED_PAGE_SIZE + 3; n++) ids.unshift((await seedClaim(pool, template, { at: minute(n) })).id);
  const first = await issued.listIssued(merchantId, templateId);
  await seedClaim(pool, template, { at: minute(1_000) });
  const rest = await issued.listIssued(merchantId, templateId, { before: readCursor(first.older ?? "") ?? undefined });
  expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(ids);
  expect(rest.older).toBeNull();
});

it("knows neither the template nor the pass of another merchant, nor a pass of another template", async () => {
  const template = await freshTemplate();
  const { merchantId, templateId } = template;
  const theirs = await freshTemplate();
  const other = await seedTemplate(pool, merchantId);
  const pass = await seedClaim(pool, template);
  const foreign = await seedClaim(pool, theirs);
  const failed = await seedClaim(pool, template, { status: "FAILED" });
  const missing = expect.objectContaining({ code: "not_found" });
  expect((await issued.getIssued(merchantId, templateId, pass.id)).id).toBe(pass.id);
  await expect(issued.listIssued(merchantId, theirs.templateId)).rejects.toEqual(missing);
  await expect(issued.listIssued(merchantId, newId())).rejects.toEqual(missing);
  await expect(issued.getIssued(merchantId, templateId, foreign.id)).rejects.toEqual(missing);
  await expect(issued.getIssued(merchantId, theirs.templateId, foreign.id)).rejects.toEqual(missing);
  await expect(issued.getIssued(merchantId, other.templateId, pass.id)).rejects.toEqual(missing);
  await expect(issued.getIssued(merchantId, templateId, failed.id)).rejects.toEqual(missing);
});
