import { randomBytes } from "node:crypto";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { generateKeyPair } from "@/lib/alipay/credentials";
import { answerCallback, type CallbackDeps } from "@/lib/claim/answer-callback";
import { createCallbackStore } from "@/lib/claim/callback-store";
import { settleClaim, settleDue } from "@/lib/claim/settle";
import { createClaimStore } from "@/lib/claim/store";
import { createWallet } from "@/lib/claim/testing";
import { newId } from "@/lib/id";
import { createMetrics } from "@/lib/metrics";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { answerPull } from "@/lib/tunnel/answer-pull";
import { createTunnelStore } from "@/lib/tunnel/store";

let database: TestDatabase;
let pool: Pool;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 20 });
  keys = await generateKeyPair();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const CONTRACT = JSON.stringify({
  variables: {
    activeTime: { meaning: "", kind: "date-time", source: { type: "relative", expression: "today+0d 00:00:00" }, sample: "" },
    serialNumber: { meaning: "", kind: "code", source: { type: "server" }, sample: "" },
  },
});

/** A merchant with one published template, a wallet at Alipay, and the callback's dependencies. */
async function world({ deadlineMs = 600, limitPerUser = null as number | null, trustReports = false, contract = CONTRACT } = {}) {
  const [merchantId, appId, templateId, versionId] = [newId(), newId(), newId(), newId()];
  const slug = `m-${merchantId.slice(-12)}`;
  const tplId = `tpl${merchantId.slice(-12)}`;
  await pool.query("INSERT INTO merchants (id, name, slug) VALUES ($1, '测试商户', $2)", [merchantId, slug]);
  await pool.query(
    `INSERT INTO apps (merchant_id, id, name, app_id, gateway, private_key_sealed, alipay_public_key, callback_deadline_ms, trust_reports, updated_at)
     VALUES ($1, $2, 'app', '2021000000000000', 'simulator', 'sealed', 'key', $3, $4, now())`,
    [merchantId, appId, deadlineMs, trustReports],
  );
  await pool.query(
    "INSERT INTO templates (merchant_id, id, app_id, name, text, contract, limit_per_user, updated_at) VALUES ($1, $2, $3, 't', '{}', $4, $5, now())",
    [merchantId, templateId, appId, contract, limitPerUser],
  );
  await pool.query(
    "INSERT INTO template_versions (merchant_id, id, template_id, number, text, contract) VALUES ($1, $2, $3, 1, '{}', $4)",
    [merchantId, versionId, templateId, contract],
  );
  await pool.query(
    "INSERT INTO publications (merchant_id, template_id, version_id, tpl_id, published_at, updated_at) VALUES ($1, $2, $3, $4, now(), now())",
    [merchantId, templateId, versionId, tplId],
  );
  const wallet = createWallet();
  const logged: object[] = [];
  const everything = () => Promise.resolve(true);
  const deps: CallbackDeps = {
    claims: createClaimStore({ pool }),
    callbacks: createCallbackStore({ pool }),
    gateway: wallet.gateway,
    credentialsOf: ({ appId: id }) => ({
      appId: id,
      gatewayUrl: "http://127.0.0.1:9/gateway.do",
      privateKey: keys.privateKey,
      alipayPublicKey: keys.publicKey,
    }),
    jobs: { settleSoon: () => Promise.resolve() },
    now: () => new Date(),
    newId,
    log: { error: (fields) => logged.push(fields) },
    metrics: createMetrics(),
    limits: { address: everything, user: everything, refusedRows: everything },
  };
  const send = (query: string | Record<string, string>, init: RequestInit = {}, to = slug) => {
    const search = typeof query === "string" ? query : new URLSearchParams(query).toString();
    return answerCallback(deps, new Request(`http://127.0.0.1/${to}/alipayPass/b?${search}`, init), to);
  };
  const user = `2088${String(Math.floor(Math.random() * 1e12)).padStart(12, "0")}`;
  const claim = (token = randomBytes(16).toString("hex"), more: Record<string, string> = {}) =>
    send({ templateId: tplId, userId: user, token, timestamp: String(Date.now()), ...more });
  const rows = async (table: "claims" | "callbacks" | "passes") =>
    (await pool.query<Record<string, unknown>>(`SELECT * FROM ${table} WHERE merchant_id = $1 ORDER BY id`, [merchantId])).rows;
  const pull = async (to = slug) => {
    const limits = { tunnel: everything };
    const url = `http://127.0.0.1/${slug}/channelData/pull?key=channelData_alipayPass_fetch_${user}`;
    const response = await answerPull({ tunnel: createTunnelStore({ pool }), limits }, new Request(url), to);
    return (await response.json()) as { code: number; data?: string };
  };
  return { merchantId, templateId, slug, tplId, user, wallet, deps, send, claim, rows, pull, logged };
}

type Body = { success: boolean; passId?: string; errorCode?: string; errorMsg?: string };
const bodyOf = async (response: Response) => (await response.json()) as Body;

describe("a valid callback", () => {
  it("issues one pass, answers its passId, and lets the tunnel pull it", async () => {
    const { claim, wallet, rows, pull } = await world();
    const response = await claim();
    expect(response.status).toBe(200);
    const body = await bodyOf(response);
    expect(body).toMatchObject({ success: true, passId: wallet.passes[0]?.passId });
    expect(wallet.passes[0]?.params.activeTime).toMatch(/^\d{4}-\d\d-\d\d 00:00:00$/);
    expect(await rows("claims")).toMatchObject([{ state: "issued", pass_id: body.passId }]);
    expect(await rows("passes")).toMatchObject([{ pass_id: body.passId, status: "CAN_USE" }]);
    expect(await rows("callbacks")).toMatchObject([{ verdict: "issued", deliveries: 1, answer_status: 200 }]);
    expect(await pull()).toEqual({ code: 0, msg: "success", data: body.passId });
    expect(await pull("no\u0000body")).toMatchObject({ code: -1 });
  });

  it("sent ten times at once makes one instance.add, one pass, ten equal bodies and one row of ten deliveries", async () => {
    const { claim, wallet, rows } = await world();
    wallet.fail({ does: "work", says: "accepted", afterMs: 60 });
    const bodies = await Promise.all(Array.from({ length: 10 }, async () => (await claim("one-token")).text()));
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({ success: true });
    expect(wallet.adds).toHaveLength(1);
    expect(await rows("passes")).toHaveLength(1);
    expect(await rows("callbacks")).toMatchObject([{ deliveries: 10 }]);
    expect(await (await claim("one-token")).text()).toBe(bodies[0]);
  });

  it("of one user with ten tokens at once never makes two passes with one serial number, nor two open claims", async () => {
    const { claim, wallet, rows } = await world();
    wallet.fail({ does: "work", says: "accepted", afterMs: 80 });
    const bodies = await Promise.all(Array.from({ length: 10 }, async () => bodyOf(await claim())));
    expect(bodies.every((body) => body.success)).toBe(true);
    const serials = wallet.passes.map((pass) => pass.serialNumber);
    expect(new Set(serials).size).toBe(serials.length);
    const claims = await rows("claims");
    expect(claims.length).toBe(wallet.passes.length);
    expect(claims.every((row) => row.answered_at !== null)).toBe(true);
  });

  it("after an answered success opens a new claim with a new serial number", async () => {
    const { claim, wallet } = await world();
    await claim();
    await claim();
    expect(wallet.passes).toHaveLength(2);
    expect(wallet.passes[0]?.serialNumber).not.toBe(wallet.passes[1]?.serialNumber);
  });

  it("is taken as POST with the bundle's names, and keeps what nobody knows", async () => {
    const { send, tplId, user, rows } = await world();
    const response = await send("", {
      method: "POST",
      body: new URLSearchParams({ tpl_id: tplId, user_id: user, user_token: "tok-secret-1", extInfo: "货架 A" }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(await bodyOf(response)).toMatchObject({ success: true });
    const [row] = await rows("callbacks");
    expect(String(row?.request)).toContain("extInfo");
    expect(JSON.stringify(row)).not.toContain("tok-secret-1");
    expect(row?.flags).toContain("timestamp_missing");
  });

  it("issues to an openId and flags it", async () => {
    const { send, tplId, wallet, rows } = await world();
    await send({ templateId: tplId, openId: "0a1b2c_open", token: "t", timestamp: String(Date.now()) });
    expect(wallet.passes[0]?.openId).toBe("0a1b2c_open");
    expect(await rows("callbacks")).toMatchObject([{ flags: ["user_by_open_id"], verdict: "issued" }]);
  });
});

describe("an attempt in doubt", () => {
  it.each(["network", "bad_body", "bad_signature", "unsigned", "timeout", "service_unavailable"] as const)(
    "after %s with the work done is recovered by one question, with the pass that is there",
    async (says) => {
      const { claim, wallet, rows } = await world();
      wallet.fail({ does: "work", says });
      expect(await bodyOf(await claim())).toMatchObject({ success: true, passId: wallet.passes[0]?.passId });
      expect(wallet.passes).toHaveLength(1);
      expect(await rows("callbacks")).toMatchObject([{ verdict: "recovered" }]);
    },
  );

  it("is told to look in the wallet later; the next token gets the same serial number, and one pass", async () => {
    const { claim, wallet, rows, pull } = await world();
    wallet.fail({ does: "nothing", says: "network" });
    const told = await bodyOf(await claim());
    expect(told).toMatchObject({ success: false, errorMsg: "处理中，请稍后到卡包查看" });
    expect(await rows("claims")).toMatchObject([{ state: "unknown", pass_id: null }]);
    expect((await pull()).code).toBe(700);
    expect(await bodyOf(await claim())).toMatchObject({ success: true });
    expect(wallet.adds.map((add) => add.serialNumber)).toEqual([wallet.adds[0]?.serialNumber, wallet.adds[0]?.serialNumber]);
    expect(await rows("claims")).toHaveLength(1);
  });

  it("issues nothing while Alipay does not answer the question", async () => {
    const { claim, wallet } = await world();
    wallet.failQueries(true);
    wallet.fail({ does: "nothing", says: "network" });
    await claim();
    expect(await bodyOf(await claim())).toMatchObject({ success: false, errorMsg: "处理中，请稍后到卡包查看" });
    expect(wallet.adds).toHaveLength(1);
  });

  it("answers within the deadline while Alipay is slow, and the late result settles the claim", async () => {
    const { claim, wallet, rows, pull, logged } = await world({ deadlineMs: 500 });
    wallet.fail({ does: "work", says: "accepted", afterMs: 1_200 });
    const start = performance.now();
    expect(await bodyOf(await claim("slow-token"))).toMatchObject({ success: false });
    expect(performance.now() - start).toBeLessThan(700);
    await expect.poll(async () => (await rows("claims"))[0]?.state, { timeout: 3_000 }).toBe("issued");
    expect((await pull()).data).toBe(wallet.passes[0]?.passId);
    expect((await rows("claims"))[0]?.answered_at).toBeNull();
    const stepNames = async () => z.array(z.object({ name: z.string() })).parse(JSON.parse(String((await rows("callbacks"))[0]?.steps)));
    await expect
      .poll(async () => (await stepNames()).map(({ name }) => name))
      .toEqual(["received", "committed", "answered", "instance.add", "stored"]);
    // The same token hears what it was told; the next one is answered the pass, once; the one after is a new claim.
    expect(await bodyOf(await claim("slow-token"))).toMatchObject({ success: false });
    expect(await bodyOf(await claim())).toMatchObject({ success: true, passId: wallet.passes[0]?.passId });
    expect(wallet.passes).toHaveLength(1);
    await claim();
    expect(wallet.passes).toHaveLength(2);
    expect(logged).toEqual([]);
  });

  it("a new token during a slow issue is answered the pass that exists, without a second one", async () => {
    const { claim, wallet, rows } = await world({ deadlineMs: 500 });
    wallet.fail({ does: "work", says: "accepted", afterMs: 1_500 });
    await claim();
    expect(await bodyOf(await claim())).toMatchObject({ success: true, passId: wallet.passes[0]?.passId });
    expect(wallet.passes).toHaveLength(1);
    expect(await rows("claims")).toHaveLength(1);
  });

  it("is settled by the job: issued when Alipay has the pass, failed after several looks when it has not", async () => {
    const { claim, wallet, rows, deps, merchantId } = await world();
    wallet.failQueries(true);
    wallet.fail({ does: "work", says: "timeout" });
    await claim();
    const [row] = await rows("claims");
    const id = String(row?.id);
    expect(await settleClaim(deps, merchantId, id)).toBe("unknown");
    wallet.failQueries(false);
    await pool.query("UPDATE claims SET settle_after = now() - interval '1 s' WHERE id = $1", [id]);
    expect(await settleDue(deps)).toBeGreaterThanOrEqual(1);
    expect((await rows("claims"))[0]).toMatchObject({ state: "issued", answered_at: null });

    const other = await world();
    other.wallet.fail({ does: "nothing", says: "timeout" });
    await other.claim();
    const otherId = String((await other.rows("claims"))[0]?.id);
    const states = [];
    for (let look = 0; look < 6; look += 1) states.push(await settleClaim(other.deps, other.merchantId, otherId));
    expect(states).toEqual(["unknown", "unknown", "unknown", "unknown", "unknown", "failed"]);
  });

  it("left by a process that died is taken over by the token's repeat, and asked for before it is sent again", async () => {
    const { claim, wallet, rows } = await world();
    wallet.fail({ does: "nothing", says: "network" });
    await claim("tok");
    // As a kill leaves them: no answer, leases over, the claim still issuing.
    await pool.query("UPDATE callbacks SET answer_body = NULL, answer_status = NULL, lease_until = now() - interval '1 s'");
    await pool.query("UPDATE claims SET state = 'issuing', lease_until = now() - interval '1 s'");
    const before = wallet.queryCount();
    expect(await bodyOf(await claim("tok"))).toMatchObject({ success: true });
    expect(wallet.queryCount()).toBeGreaterThan(before);
    expect(await rows("callbacks")).toHaveLength(1);
    expect(wallet.passes).toHaveLength(1);
  });

  it("definitely refused by Alipay fails, and the next token tries again with the same serial number", async () => {
    const { claim, wallet, rows } = await world();
    wallet.fail({ does: "nothing", says: "refused" });
    expect(await bodyOf(await claim())).toMatchObject({ success: false, errorCode: "NOTHING_DONE" });
    expect(await rows("claims")).toMatchObject([{ state: "failed" }]);
    expect(await bodyOf(await claim())).toMatchObject({ success: true });
    expect(wallet.adds[1]?.serialNumber).toBe(wallet.adds[0]?.serialNumber);
    expect(await rows("claims")).toMatchObject([{ state: "issued", failure_code: null }]);
  });
});

describe("a callback that is refused", () => {
  it.each([
    ["a missing token", "templateId=T&userId=U", "missing_parameter"],
    ["a missing user", "templateId=T&token=t", "missing_parameter"],
    ["a doubled user", "templateId=T&userId=U&userId=V&token=t", "duplicate_parameter"],
    ["an over-long user", `templateId=T&userId=${"9".repeat(129)}&token=t`, "too_long"],
    ["a NUL", "templateId=T&userId=U%00&token=t", "malformed"],
    ["an escape of nothing", "templateId=T&userId=%E4%zz&token=t", "malformed"],
  ])("for %s names the cause, issues nothing and has a row", async (_, query, cause) => {
    const { send, tplId, wallet, rows } = await world();
    const response = await send(query.replace("templateId=T", `templateId=${tplId}`));
    expect(response.status).toBe(200);
    expect(await bodyOf(response)).toMatchObject({ success: false, errorCode: cause });
    expect(await rows("callbacks")).toMatchObject([{ verdict: "refused", cause, token_hash: null }]);
    expect(wallet.adds).toEqual([]);
  });

  it("for an unknown template keeps the row; for an unknown merchant is 404 and leaves none", async () => {
    const { send, rows, claim } = await world();
    expect(await bodyOf(await send("templateId=none&userId=2088000000000001&token=t"))).toMatchObject({ errorCode: "unknown_template" });
    expect(await rows("callbacks")).toMatchObject([{ cause: "unknown_template", tpl_id: "none" }]);
    await claim();
    const before = await pool.query("SELECT count(*) FROM callbacks");
    expect((await send("templateId=t&userId=u&token=t", {}, "nobody-here")).status).toBe(404);
    expect((await send("templateId=t&userId=u&token=t", {}, "no\u0000body")).status).toBe(404);
    expect((await pool.query("SELECT count(*) FROM callbacks")).rows).toEqual(before.rows);
  });

  it("for another merchant's template does not know it", async () => {
    const other = await world();
    const { send, wallet } = await world();
    const body = await bodyOf(await send({ templateId: other.tplId, userId: "2088000000000001", token: "t" }));
    expect(body.errorCode).toBe("unknown_template");
    expect([...wallet.adds, ...other.wallet.adds]).toEqual([]);
  });

  it("for a used token with another user or template says token_mismatch and counts no delivery", async () => {
    const { claim, send, tplId, rows, wallet } = await world();
    await claim("used");
    const response = await send({ templateId: tplId, userId: "2088999999999999", token: "used" });
    expect(await bodyOf(response)).toMatchObject({ success: false, errorCode: "token_mismatch" });
    expect(wallet.passes).toHaveLength(1);
    expect((await rows("callbacks")).map(({ cause, deliveries }) => [cause, deliveries])).toEqual([
      [null, 1],
      ["token_mismatch", 1],
    ]);
  });

  it("when issuing is stopped hears the text of choice", async () => {
    const { claim, templateId, wallet } = await world();
    await pool.query("UPDATE templates SET stopped_at = now(), stop_text = '活动已结束' WHERE id = $1", [templateId]);
    expect(await bodyOf(await claim())).toMatchObject({ success: false, errorCode: "stopped", errorMsg: "活动已结束" });
    expect(wallet.adds).toEqual([]);
  });

  it("when the user has reached the template's limit, also with many tokens at once", async () => {
    const { claim, wallet } = await world({ limitPerUser: 1 });
    await Promise.all(Array.from({ length: 5 }, () => claim()));
    expect(wallet.passes).toHaveLength(1);
    expect(await bodyOf(await claim())).toMatchObject({ success: false, errorCode: "limit_reached" });
    expect(wallet.passes).toHaveLength(1);
  });

  it("when a variable has no source", async () => {
    const contract = JSON.stringify({ variables: { amount: { meaning: "", kind: "text", source: { type: "link" }, sample: "" } } });
    const { claim, wallet } = await world({ contract });
    expect(await bodyOf(await claim())).toMatchObject({ success: false, errorCode: "variable_missing" });
    expect(wallet.adds).toEqual([]);
  });

  it("by method, size or rate is 405, 413 or 429 and leaves no row", async () => {
    const { send, rows, deps } = await world();
    expect((await send("", { method: "HEAD" })).status).toBe(405);
    expect((await send("", { method: "POST", body: "x".repeat(20 * 1024 * 1024) })).status).toBe(413);
    deps.limits.address = () => Promise.resolve(false);
    expect((await send("templateId=t&userId=u&token=t")).status).toBe(429);
    expect(await rows("callbacks")).toEqual([]);
  });

  it("by a sender that breaks off is 408, leaves no row and is no bug in the log", async () => {
    const { send, rows, logged } = await world();
    const body = new ReadableStream({ start: (controller) => controller.error(new Error("aborted")) });
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
    const response = await send("", init);
    expect(response.status).toBe(408);
    expect(await bodyOf(response)).toMatchObject({ success: false, errorCode: "body_incomplete" });
    expect(await rows("callbacks")).toEqual([]);
    expect(logged).toEqual([]);
  });

  it("while the database is down is 503, with a body and CORS", async () => {
    const { deps, slug } = await world();
    const down = new Pool({ connectionString: "postgres://postgres@127.0.0.1:9/none" });
    const request = new Request(`http://127.0.0.1/${slug}/alipayPass/b?templateId=t&userId=u&token=t`, {
      headers: { origin: "https://render.alipay.com" },
    });
    const response = await answerCallback({ ...deps, claims: createClaimStore({ pool: down }) }, request, slug);
    await down.end();
    expect(response.status).toBe(503);
    expect(await bodyOf(response)).toMatchObject({ success: false, errorCode: "unavailable" });
    expect(response.headers.get("access-control-allow-origin")).toBe("https://render.alipay.com");
    expect(response.headers.get("access-control-allow-credentials")).toBe("true");
  });
});

describe("a report of another issuer", () => {
  it("is listed at once, counts nothing, and is a pass when Alipay confirms pass, user and template", async () => {
    const { send, tplId, user, wallet, rows, pull, deps, merchantId } = await world();
    wallet.failQueries(true);
    const { passId } = wallet.put(tplId, { kind: "userId", value: user }, { serialNumber: "ELSEWHERE1" });
    const response = await send({ templateId: tplId, userId: user, passId });
    expect(response.status).toBe(200);
    expect(await rows("claims")).toMatchObject([{ origin: "report", pass_id: null, reported_pass_id: passId }]);
    expect(await rows("passes")).toEqual([]);
    expect((await pull()).code).toBe(700);

    wallet.failQueries(false);
    const id = String((await rows("claims"))[0]?.id);
    await expect.poll(() => settleClaim(deps, merchantId, id)).toBe("issued");
    expect(await rows("passes")).toMatchObject([{ pass_id: passId, serial_number: "ELSEWHERE1" }]);
    expect((await pull()).data).toBe(passId);
    expect(wallet.adds).toEqual([]);
  });

  it("of another user's pass is never confirmed, and does not stand in the way of the true one", async () => {
    const { send, tplId, user, wallet, rows, deps, merchantId } = await world();
    const { passId } = wallet.put(tplId, { kind: "userId", value: user }, { serialNumber: "ELSEWHERE2" });
    await send({ templateId: tplId, userId: "2088111111111111", passId });
    await send({ templateId: tplId, userId: user, passId });
    await expect.poll(async () => (await rows("passes")).length).toBe(1);
    expect(await rows("passes")).toMatchObject([{ user_value: user, pass_id: passId }]);
    const [first] = await rows("claims");
    for (let look = 0; look < 6; look += 1) await settleClaim(deps, merchantId, String(first?.id));
    expect((await rows("claims"))[0]).toMatchObject({ state: "failed", failure_code: "OTHER_PASS" });
  });

  it("is believed at once where the app says so", async () => {
    const { send, tplId, user, wallet, rows, pull } = await world({ trustReports: true });
    wallet.failQueries(true);
    await send({ templateId: tplId, userId: user, passId: "P-elsewhere" });
    expect((await pull()).data).toBe("P-elsewhere");
    expect(await rows("passes")).toEqual([]);
  });
});
