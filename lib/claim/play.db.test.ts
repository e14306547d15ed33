import { randomBytes } from "node:crypto";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateKeyPair } from "@/lib/alipay/credentials";
import type { PlayedClaim, SandboxFault } from "@/lib/alipay/sandbox-client";
import { createCallbackLedger } from "@/lib/callback/store";
import { answerCallback, type CallbackDeps } from "@/lib/claim/answer-callback";
import { createCallbackStore } from "@/lib/claim/callback-store";
import { createOverviewStore } from "@/lib/claim/overview-store";
import { followPlay, playClaim } from "@/lib/claim/play";
import { createClaimStore } from "@/lib/claim/store";
import { createWallet, type Fault } from "@/lib/claim/testing";
import { newId } from "@/lib/id";
import { createMetrics } from "@/lib/metrics";
import { createPassStore } from "@/lib/pass/store";
import type { Template } from "@/lib/template/store";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedClaim, seedMerchant, seedTemplate } from "@/lib/testing/seed-ledger";

let database: TestDatabase;
let pool: Pool;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  keys = await generateKeyPair();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const FAULTS: Partial<Record<SandboxFault, Fault>> = {
  "answer-lost": { does: "work", says: "timeout" },
  "40004": { does: "nothing", says: "refused" },
};

/** A published template, our callback behind it, and a simulator that plays the claim component against it. */
async function world({ gateway = "simulator", published = true, reaches = true } = {}) {
  const merchantId = await seedMerchant(pool);
  const seeded = await seedTemplate(pool, merchantId);
  const { rows } = await pool.query<{ slug: string }>("SELECT slug FROM merchants WHERE id = $1", [merchantId]);
  const slug = rows[0]?.slug ?? "";
  const wallet = createWallet();
  const everything = () => Promise.resolve(true);
  const callbackDeps: CallbackDeps = {
    claims: createClaimStore({ pool }),
    callbacks: createCallbackStore({ pool }),
    gateway: wallet.gateway,
    credentialsOf: ({ appId }) => ({
      appId,
      gatewayUrl: "http://127.0.0.1:9/gateway.do",
      privateKey: keys.privateKey,
      alipayPublicKey: keys.publicKey,
    }),
    jobs: { settleSoon: () => Promise.resolve() },
    now: () => new Date(),
    newId,
    log: { error: (_fields, message) => expect.fail(message) },
    metrics: createMetrics(),
    limits: { address: everything, user: everything, refusedRows: everything },
  };
  const played: { tplId: string; userId: string }[] = [];
  const sandbox = {
    async playClaim({ tplId, userId, fault }: { tplId: string; userId: string; fault?: SandboxFault }): Promise<PlayedClaim> {
      played.push({ tplId, userId });
      const planned = fault && FAULTS[fault];
      if (planned) wallet.fail(planned);
      const token = randomBytes(16).toString("hex");
      const query = new URLSearchParams({ templateId: tplId, userId, token, timestamp: String(Date.now()) });
      const url = `http://127.0.0.1/${slug}/alipayPass/b?${query}`;
      const request = { url, token };
      if (!reaches) return { request, response: { status: 0, body: "", ms: 15_000 }, shown: "failed" };
      const response = await answerCallback(callbackDeps, new Request(url), slug);
      const body = await response.text();
      const { passId } = JSON.parse(body) as { passId?: string };
      const held = wallet.passes.find((pass) => pass.userId === userId)?.passId;
      const shown = passId ? "success" : held ? "failed-but-issued" : "failed";
      return { request, response: { status: response.status, body, ms: 42 }, shown, ...(held && { passId: held }) };
    },
    listPasses: (userId: string) =>
      Promise.resolve(wallet.passes.filter((pass) => pass.userId === userId).map(({ passId }) => ({ passId }))),
  };
  const deps = {
    sandbox,
    templates: {
      getTemplate: () => {
        const publication = published ? { tplId: seeded.tplId } : null;
        return Promise.resolve({ app: { gateway }, publication } as Template);
      },
    },
    callbackLedger: createCallbackLedger({ pool }),
    overview: createOverviewStore({ pool }),
    passes: createPassStore({ pool }),
  };
  return { merchantId, seeded, deps, wallet, played, play: (input: object = {}) => playClaim(deps, merchantId, { ...seeded, ...input }) };
}

describe("a played claim", () => {
  it("tells what the phone shows and what the ledger says of the callback that it caused", async () => {
    const { play, played, seeded, wallet } = await world();
    const told = await play();
    expect(told.userId).toMatch(/^2088\d{12}$/);
    expect(played).toEqual([{ tplId: seeded.tplId, userId: told.userId }]);
    const passId = wallet.passes[0]?.passId;
    expect(told).toMatchObject({ fault: null, phone: { shown: "success", ms: 42, status: 200, passId }, walletCount: 1 });
    expect(told.ledger.callback).toMatchObject({ verdict: "issued", cause: null, deliveries: 1, answer: { status: 200 } });
    expect(told.ledger.callback?.steps.map(({ name }) => name)).toEqual(["received", "committed", "instance.add", "stored", "answered"]);
    expect(told.ledger.claim).toMatchObject({ status: "CAN_USE", passId });
  });

  it("tells apart what the customer was told and what is in the wallet when the answer is lost, and the same user gets that one pass", async () => {
    const { play, wallet } = await world();
    wallet.failQueries(true);
    const lost = await play({ fault: "answer-lost" });
    expect(lost).toMatchObject({ phone: { shown: "failed-but-issued" }, walletCount: 1 });
    expect(lost.ledger).toMatchObject({ callback: { verdict: "processing", cause: "timeout" }, claim: { status: "PENDING" } });

    wallet.failQueries(false);
    const again = await play({ userId: lost.userId });
    expect(again).toMatchObject({ phone: { shown: "success", passId: lost.phone.passId }, walletCount: 1 });
    expect(again.ledger).toMatchObject({ callback: { verdict: "recovered" }, claim: { id: lost.ledger.claim?.id, status: "CAN_USE" } });
  });

  it("tells of a refusal by its code", async () => {
    const { play } = await world();
    const told = await play({ fault: "40004" });
    expect(told).toMatchObject({ phone: { shown: "failed", passId: null }, walletCount: 0 });
    expect(told.ledger).toMatchObject({ callback: { verdict: "failed", cause: "NOTHING_DONE" }, claim: { status: "FAILED" } });
  });

  it("says that the ledger knows nothing when the callback never came", async () => {
    const { play } = await world({ reaches: false });
    expect(await play()).toMatchObject({ phone: { shown: "failed", status: null }, ledger: { callback: null, claim: null } });
  });

  it("plays only what an app of the simulator has published, and says so when the simulator is off", async () => {
    for (const where of [{ gateway: "production" }, { published: false }]) {
      const { play, played } = await world(where);
      await expect(play()).rejects.toMatchObject({ code: "conflict" });
      expect(played).toEqual([]);
    }
    const { deps, merchantId, seeded } = await world();
    await expect(playClaim({ ...deps, sandbox: null }, merchantId, seeded)).rejects.toMatchObject({ code: "sandbox_unreachable" });
  });
});

it("follows a user's newest callback, and not the one before it", async () => {
  const { play, deps, merchantId, seeded } = await world();
  const follow = (userId: string, after?: string) => followPlay(deps, merchantId, { ...seeded, userId, after });
  expect(await follow("2088000000000000")).toEqual({ callback: null, claim: null });
  const { userId, ledger } = await play();
  expect(await follow(userId)).toEqual(ledger);
  expect(await follow(userId, ledger.callback?.id)).toEqual({ callback: null, claim: null });
});

describe("the overview", () => {
  const today = new Date("2026-11-22T16:00:00Z");
  const at = (hours: number) => new Date(today.getTime() + hours * 3_600_000);

  it("of a new merchant has nothing done and nothing to play", async () => {
    const merchantId = await seedMerchant(pool);
    expect(await createOverviewStore({ pool }).readOverview(merchantId, today)).toEqual({
      done: { design: false, publish: false, claim: false, see: false },
      today: { claims: 0, issued: 0, pending: 0, failed: 0, exact: true },
      nextToPublish: null,
      playable: null,
      live: null,
    });
  });

  it("counts today's claims of this merchant alone, and points at the newest publications of each kind of gateway", async () => {
    const merchantId = await seedMerchant(pool);
    const older = await seedTemplate(pool, merchantId);
    const newer = await seedTemplate(pool, merchantId);
    const live = await seedTemplate(pool, merchantId);
    await pool.query("UPDATE apps SET gateway = 'production' WHERE merchant_id = $1 AND id = $2", [merchantId, live.appId]);
    await pool.query("UPDATE publications SET published_at = $3 WHERE merchant_id = $1 AND template_id = $2", [
      merchantId,
      older.templateId,
      at(-48),
    ]);
    await seedClaim(pool, newer, { at: at(-1) });
    await seedClaim(pool, newer, { at: at(0) });
    await seedClaim(pool, newer, { at: at(1), status: "USED" });
    await seedClaim(pool, newer, { at: at(2), status: "PENDING" });
    await seedClaim(pool, newer, { at: at(3), status: "FAILED" });
    await seedClaim(pool, await seedTemplate(pool, await seedMerchant(pool)), { at: at(1) });

    const overview = await createOverviewStore({ pool }).readOverview(merchantId, today);
    expect(overview).toMatchObject({
      done: { design: true, publish: true, claim: true, see: true },
      today: { claims: 4, issued: 2, pending: 1, failed: 1, exact: true },
      playable: newer.templateId,
      live: live.templateId,
    });
    await pool.query("UPDATE templates SET stopped_at = now() WHERE merchant_id = $1 AND id = $2", [merchantId, newer.templateId]);
    expect(await createOverviewStore({ pool }).readOverview(merchantId, today)).toMatchObject({ playable: older.templateId });
  });
});
