import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { AlipayCredentials } from "@/lib/alipay/request";
import { createWallet } from "@/lib/claim/testing";
import { AppError } from "@/lib/errors";
import type { SealedApp } from "@/lib/merchant/credentials";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedClaim, seedMerchant, seedTemplate, type SeedClaim, type SeededTemplate } from "@/lib/testing/seed-ledger";
import { lookupPass } from "./lookup";
import { refreshPass, type Refreshed } from "./refresh";
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

const asked = new Date("2026-11-23T05:00:00Z");
const params = { activeTime: "2026-11-23 00:00:00", expireTime: "2026-11-25 23:59:59", serialNumber: "AS1" };

/** A pass of ours that the wallet holds as well, and the verb's dependencies around both. */
async function world(claim: SeedClaim = {}) {
  const template: SeededTemplate = await seedTemplate(pool, await seedMerchant(pool));
  const wallet = createWallet();
  const user = { kind: "userId", value: "2088302449179665" } as const;
  const { passId } = wallet.put(template.tplId, user, params);
  const seeded = await seedClaim(pool, template, {
    at: new Date("2026-11-23T04:00:00Z"),
    user: user.value,
    serialNumber: "AS1",
    passId,
    params,
    ...claim,
  });
  const held = wallet.passes[0];
  if (!held) throw new Error("The wallet is empty.");
  const sealed = {
    merchantId: template.merchantId,
    id: template.appId,
    appId: "2021",
    gateway: "simulator",
    privateKeySealed: "",
    alipayPublicKey: "",
  } as const;
  const deps = {
    passes,
    apps: {
      getSealed: (merchantId: string): Promise<SealedApp> =>
        merchantId === template.merchantId ? Promise.resolve(sealed) : Promise.reject(new AppError("not_found")),
      listHeads: (merchantId: string) =>
        Promise.resolve(
          merchantId === template.merchantId
            ? [{ id: template.appId, name: "演示应用", appId: "2021", gateway: "simulator" as const }]
            : [],
        ),
    },
    credentialsOf: (): AlipayCredentials => ({}) as AlipayCredentials,
    gateway: wallet.gateway,
    settle: vi.fn(() => Promise.resolve("issued")),
    now: () => asked,
  };
  return { template, wallet, held, deps, claimId: seeded.id, passId, merchantId: template.merchantId };
}

const differing = (result: Refreshed) => (result.outcome === "compared" ? result.fields.filter(({ differs }) => differs) : result);

describe("向支付宝查询", () => {
  it("finds nothing to mark when both sides agree, dates and values among them", async () => {
    const { deps, held, merchantId, claimId } = await world();
    Object.assign(held, { startDate: params.activeTime, endDate: params.expireTime });
    const result = await refreshPass(deps, merchantId, claimId);
    expect(differing(result)).toEqual([]);
    const fields = result.outcome === "compared" ? result.fields : [];
    expect(fields).toContainEqual({ field: "endDate", ours: params.expireTime, theirs: params.expireTime, differs: false });
    expect((await passes.get(merchantId, claimId)).pass?.checkedAt).toBe(asked.toISOString());
  });

  it("marks what differs, and notes status and deletion", async () => {
    const { deps, held, merchantId, claimId } = await world();
    Object.assign(held, {
      status: "USED",
      isDeleted: true,
      endDate: "2026-11-30 23:59:59",
      params: { ...params, expireTime: "2026-11-30 23:59:59", extra: "1" },
    });
    expect(differing(await refreshPass(deps, merchantId, claimId))).toEqual([
      { field: "status", ours: "CAN_USE", theirs: "USED", differs: true },
      { field: "isDeleted", ours: "false", theirs: "true", differs: true },
      { field: "endDate", ours: params.expireTime, theirs: "2026-11-30 23:59:59", differs: true },
      { field: "value", name: "expireTime", ours: params.expireTime, theirs: "2026-11-30 23:59:59", differs: true },
      { field: "value", name: "extra", ours: null, theirs: "1", differs: true },
    ]);
    expect((await passes.get(merchantId, claimId)).pass).toMatchObject({ status: "USED", isDeleted: true });
  });

  it("does not call silence a difference", async () => {
    const { deps, held, merchantId, claimId } = await world();
    Object.assign(held, { startDate: null, userId: null, params: {} });
    expect(differing(await refreshPass(deps, merchantId, claimId))).toEqual([]);
  });

  it("shows a status that nobody knows yet, and leaves ours as it is", async () => {
    const { deps, held, merchantId, claimId } = await world();
    held.status = "FROZEN";
    expect(differing(await refreshPass(deps, merchantId, claimId))).toMatchObject([{ field: "status", theirs: "FROZEN" }]);
    expect((await passes.get(merchantId, claimId)).pass?.status).toBe("CAN_USE");
  });

  it("changes nothing when Alipay does not answer, or does not know the pass", async () => {
    const { deps, wallet, merchantId, claimId } = await world();
    const before = await passes.get(merchantId, claimId);
    wallet.failQueries(true);
    expect(await refreshPass(deps, merchantId, claimId)).toMatchObject({ outcome: "no_answer", cause: "timeout" });
    wallet.failQueries(false);
    wallet.passes.length = 0;
    expect(await refreshPass(deps, merchantId, claimId)).toMatchObject({ outcome: "absent" });
    expect(await passes.get(merchantId, claimId)).toEqual(before);
  });

  it("settles a claim without a pass instead", async () => {
    const { deps, merchantId, claimId, wallet } = await world({ status: "PENDING" });
    expect(await refreshPass(deps, merchantId, claimId)).toMatchObject({ outcome: "settled", status: "PENDING" });
    expect(deps.settle).toHaveBeenCalledWith(merchantId, claimId);
    expect(wallet.queryCount()).toBe(0);
  });

  it("is refused for another merchant's claim before Alipay is asked", async () => {
    const { deps, claimId, wallet } = await world();
    const stranger = await seedMerchant(pool);
    await expect(refreshPass(deps, stranger, claimId)).rejects.toMatchObject({ code: "not_found" });
    expect(wallet.queryCount()).toBe(0);
  });
});

describe("a passId that the ledger does not know", () => {
  it("is looked up through the merchant's apps, named with our template, and not stored", async () => {
    const { deps, wallet, template, merchantId } = await world();
    const { passId } = wallet.put(template.tplId, { kind: "userId", value: "2088000000000001" }, { serialNumber: "ELSEWHERE" });
    const foreign = wallet.put("20990101", { kind: "userId", value: "2088000000000001" }, { serialNumber: "FOREIGN" });
    expect(await lookupPass(deps, merchantId, passId)).toMatchObject([
      { outcome: "found", app: { appId: "2021" }, pass: { passId }, template: { id: template.templateId, name: template.name } },
    ]);
    expect(await lookupPass(deps, merchantId, foreign.passId)).toMatchObject([{ outcome: "found", template: null }]);
    expect(await lookupPass(deps, merchantId, "0".repeat(20))).toMatchObject([{ outcome: "absent" }]);
    expect((await passes.list(merchantId, { q: passId })).rows).toEqual([]);
  });

  it("is asked of the other apps when the keys of one cannot be used", async () => {
    const { deps, template, wallet, merchantId } = await world();
    const { passId } = wallet.put(template.tplId, { kind: "userId", value: "2088000000000001" }, { serialNumber: "ELSEWHERE" });
    const heads = await deps.apps.listHeads(merchantId);
    const broken = { id: "broken", name: "坏了", appId: "2022", gateway: "simulator" as const };
    const apps = {
      listHeads: () => Promise.resolve([broken, ...heads]),
      getSealed: (merchant: string, id: string) =>
        id === "broken" ? Promise.reject(new AppError("key_invalid", { field: "privateKey" })) : deps.apps.getSealed(merchant),
    };
    expect(await lookupPass({ ...deps, apps }, merchantId, passId)).toMatchObject([
      { outcome: "not_asked", error: { code: "key_invalid" } },
      { outcome: "found", pass: { passId } },
    ]);
  });

  it("cannot be looked up without an app", async () => {
    const { deps } = await world();
    await expect(lookupPass(deps, await seedMerchant(pool), "1".repeat(20))).rejects.toMatchObject({ code: "not_found" });
  });
});
