import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/id";
import { readCursor } from "@/lib/keyset";
import { readTotal } from "@/lib/list-query";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedClaim, seedMerchant, seedTemplate, type SeededTemplate } from "@/lib/testing/seed-ledger";
import { DISPLAY_STATUSES } from "./display-status";
import type { PassFilter } from "./filter";
import { createPassStore, type PassStore } from "./store";

let database: TestDatabase;
let pool: Pool;
let passes: PassStore;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  passes = createPassStore({ pool });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const freshTemplate = async (): Promise<SeededTemplate> => seedTemplate(pool, await seedMerchant(pool));
const minute = (n: number) => new Date(Date.parse("2026-11-23T04:00:00Z") + n * 60_000);
const idsOf = async (merchantId: string, filter: PassFilter) => (await passes.list(merchantId, filter)).rows.map(({ id }) => id);
const cursor = (text: string | null) => readCursor(text ?? "") ?? undefined;

async function seedMany(template: SeededTemplate, count: number, from = 0): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.unshift((await seedClaim(pool, template, { at: minute(from + n) })).id);
  return ids;
}

describe("the list of 卡券", () => {
  it("is newest first and says of each claim what it is", async () => {
    const template = await freshTemplate();
    const ids: string[] = [];
    for (const [n, status] of DISPLAY_STATUSES.entries()) ids.unshift((await seedClaim(pool, template, { at: minute(n), status })).id);
    const { rows } = await passes.list(template.merchantId, {});
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows.map(({ status }) => status)).toEqual([...DISPLAY_STATUSES].reverse());
    expect(rows[0]).toMatchObject({ template: { id: template.templateId, name: template.name }, claimedAt: minute(6).toISOString() });
  });

  it("keeps pages whole while rows arrive", async () => {
    const template = await freshTemplate();
    const ids = await seedMany(template, 105);
    const first = await passes.list(template.merchantId, {});
    await seedMany(template, 7, 1_000);
    const second = await passes.list(template.merchantId, { before: cursor(first.older) });
    const third = await passes.list(template.merchantId, { before: cursor(second.older) });
    expect([...first.rows, ...second.rows, ...third.rows].map(({ id }) => id)).toEqual(ids);
    expect(third.older).toBeNull();
    const back = await passes.list(template.merchantId, { after: cursor(third.newer) });
    expect(back.rows).toEqual(second.rows);
  });

  it("narrows by template, user and time, and by all of them at once", async () => {
    const template = await freshTemplate();
    const other = await seedTemplate(pool, template.merchantId, { name: "另一张" });
    const mine = await seedClaim(pool, template, { at: minute(1), user: "2088111122223333" });
    const later = await seedClaim(pool, template, { at: minute(9), user: "2088111122223333" });
    const elsewhere = await seedClaim(pool, other, { at: minute(5), user: "2088111122223333" });
    const { merchantId } = template;
    expect(await idsOf(merchantId, { user: "2088111122223333" })).toEqual([later.id, elsewhere.id, mine.id]);
    expect(await idsOf(merchantId, { template: other.templateId })).toEqual([elsewhere.id]);
    expect(await idsOf(merchantId, { from: minute(1), to: minute(5) })).toEqual([mine.id]);
    expect(await idsOf(merchantId, { template: template.templateId, user: "2088111122223333", from: minute(2) })).toEqual([later.id]);
    expect(await idsOf(merchantId, { user: "208811112222333" })).toEqual([]);
  });

  it.each(DISPLAY_STATUSES)("narrows to %s and counts it alike", async (status) => {
    const template = await freshTemplate();
    const ids = new Map<string, string>();
    for (const each of DISPLAY_STATUSES) ids.set(each, (await seedClaim(pool, template, { status: each })).id);
    expect(await idsOf(template.merchantId, { status })).toEqual([ids.get(status)]);
    expect(await passes.total(template.merchantId, { status })).toEqual({ count: 1, exact: true });
  });

  it("shows a report that nobody has confirmed as 待核实, also when its app trusts reports, and never as a pass", async () => {
    const template = await freshTemplate();
    const report = await seedClaim(pool, template, { origin: "report", status: "PENDING" });
    const trusted = await seedClaim(pool, template, { origin: "report", status: "PENDING", at: minute(1) });
    await pool.query("UPDATE claims SET state = 'issued', pass_id = reported_pass_id WHERE id = $1", [trusted.id]);
    const { rows } = await passes.list(template.merchantId, { status: "PENDING" });
    expect(new Set(rows.map(({ passId }) => passId))).toEqual(new Set([report.passId, trusted.passId]));
    expect(await idsOf(template.merchantId, { status: "CAN_USE" })).toEqual([]);
    expect((await passes.get(template.merchantId, report.id)).pass).toBeNull();
  });

  it("counts exactly up to its limit and estimates beyond", async () => {
    const template = await freshTemplate();
    await seedMany(template, 12);
    expect(await passes.total(template.merchantId, {})).toEqual({ count: 12, exact: true });
    const source = "FROM claims c WHERE c.merchant_id = $1";
    const estimated = await readTotal(pool, source, [template.merchantId], 5);
    expect(estimated.exact).toBe(false);
    expect(estimated.count).toBeGreaterThanOrEqual(6);
  });
});

describe("the search", () => {
  it("finds by passId, by a reported passId, by serial number and by user, each exactly", async () => {
    const template = await freshTemplate();
    const { merchantId } = template;
    const one = await seedClaim(pool, template, { user: "2088999900001111", serialNumber: `AS${newId().slice(-12)}QX41` });
    const report = await seedClaim(pool, template, { origin: "report", status: "PENDING" });
    await seedMany(template, 5);
    expect(await idsOf(merchantId, { q: one.passId })).toEqual([one.id]);
    expect(await idsOf(merchantId, { q: report.passId })).toEqual([report.id]);
    expect(await idsOf(merchantId, { q: one.serialNumber ?? "" })).toEqual([one.id]);
    expect(await idsOf(merchantId, { q: "2088999900001111" })).toEqual([one.id]);
    expect(await idsOf(merchantId, { q: one.passId.slice(1) })).toEqual([]);
    expect(await idsOf(merchantId, { q: one.passId, status: "USED" })).toEqual([]);
    expect(await passes.total(merchantId, { q: one.passId })).toEqual({ count: 1, exact: true });
  });

  it("finds by the last four of a serial number only inside a time range", async () => {
    const template = await freshTemplate();
    const one = await seedClaim(pool, template, { at: minute(1), serialNumber: `AS${newId().slice(-12)}QX41` });
    const later = await seedClaim(pool, template, { at: minute(60), serialNumber: `AS${newId().slice(-12)}QX41` });
    await seedClaim(pool, template, { at: minute(2), serialNumber: `AS${newId().slice(-12)}QX42` });
    expect(await idsOf(template.merchantId, { q: "QX41", from: minute(0), to: minute(30) })).toEqual([one.id]);
    expect(await idsOf(template.merchantId, { q: "QX41", from: minute(0) })).toEqual([later.id, one.id]);
    expect(await idsOf(template.merchantId, { q: "QX41" })).toEqual([]);
  });
});

describe("another merchant", () => {
  it("is met nowhere: not in a list, a total, a search, a claim, a face or a template", async () => {
    const theirs = await freshTemplate();
    const claim = await seedClaim(pool, theirs, { user: "2088777766665555" });
    const { merchantId } = await freshTemplate();
    for (const filter of [
      {},
      { template: theirs.templateId },
      { user: "2088777766665555" },
      { q: claim.passId },
      { q: claim.serialNumber ?? "" },
    ]) {
      expect(await passes.list(merchantId, filter)).toEqual({ rows: [], newer: null, older: null });
      expect(await passes.total(merchantId, filter)).toEqual({ count: 0, exact: true });
    }
    await expect(passes.get(merchantId, claim.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(passes.face(merchantId, claim.id)).rejects.toMatchObject({ code: "not_found" });
    expect(await passes.findTemplateAt(merchantId, theirs.tplId)).toBeNull();
    const said = { status: "USED", isDeleted: false, askedAt: new Date(Date.now() + 60_000) } as const;
    expect(await passes.noteAnswer(merchantId, claim.id, said)).toBe(false);
    expect((await passes.get(theirs.merchantId, claim.id)).status).toBe("CAN_USE");
  });
});

describe("an answer of Alipay", () => {
  it("does not overwrite what a later question brought", async () => {
    const template = await freshTemplate();
    const { id } = await seedClaim(pool, template, { at: minute(0) });
    const note = (status: "USED" | "CAN_USE", askedAt: Date) =>
      passes.noteAnswer(template.merchantId, id, { status, isDeleted: false, askedAt });
    expect(await note("USED", minute(2))).toBe(true);
    expect(await note("CAN_USE", minute(1))).toBe(false);
    const { pass } = await passes.get(template.merchantId, id);
    expect(pass).toMatchObject({ status: "USED", checkedAt: minute(2).toISOString() });
  });
});
