import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestSandbox, getJson, postJson } from "./testing/test-sandbox";

let sandbox: Awaited<ReturnType<typeof createTestSandbox>>;

beforeAll(async () => {
  sandbox = await createTestSandbox();
});
afterAll(() => sandbox.stop());

const stillWell = async () => expect(await getJson(`${sandbox.origin}/health`)).toEqual({ status: "ok" });

test("unknown addresses are 404 and wrong methods 405 with what is allowed", async () => {
  for (const path of ["/none", "/sandbox", "/gateway.do/", "/assets/../main.ts", "/assets/%2e%2e%2fmain.ts", "/wallet/", "/__proto__"]) {
    expect((await fetch(sandbox.origin + path)).status, path).toBe(404);
  }
  for (const [method, path, allow] of [
    ["GET", "/gateway.do", "POST"],
    ["HEAD", "/gateway.do", "POST"],
    ["GET", "/sandbox/claims", "POST"],
    ["PUT", "/sandbox/apps", "POST"],
    ["POST", "/sandbox/passes", "GET"],
    ["DELETE", "/wallet", "GET"],
    ["OPTIONS", "/sandbox/claims", "POST"],
  ] as const) {
    const response = await fetch(sandbox.origin + path, { method });
    expect([response.status, response.headers.get("allow")], `${method} ${path}`).toEqual([405, allow]);
  }
});

test("a body of 20 MB is 413, read to the end by whoever sent it", async () => {
  const body = "x".repeat(20 * 1024 * 1024);
  for (const path of ["/gateway.do", "/sandbox/apps", "/sandbox/claims"]) {
    expect((await fetch(sandbox.origin + path, { method: "POST", body })).status, path).toBe(413);
  }
  await stillWell();
});

test("a body that is no JSON object is 400", async () => {
  for (const body of ["", "{", "null", "[]", `"x"`, "\0", "[".repeat(60_000), `{"appId":"\\ud800","publicKey":"x"}`]) {
    for (const path of ["/sandbox/apps", "/sandbox/claims"]) {
      const response = await fetch(sandbox.origin + path, { method: "POST", body });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: "bad_json" } });
    }
  }
});

test("a query that holds NUL, is doubled or too long is 400", async () => {
  for (const query of ["userId=%00", "userId=a&userId=b", `userId=${"a".repeat(129)}`]) {
    for (const path of ["/sandbox/passes", "/wallet"])
      expect((await fetch(`${sandbox.origin}${path}?${query}`)).status, `${path}?${query.slice(0, 30)}`).toBe(400);
  }
  for (const path of ["/wallet/pass", "/www/voucher.html", "/www/voucher.html?templateId=%00"])
    expect((await fetch(sandbox.origin + path)).status, path).toBe(400);
});

test("a page of another site cannot claim or register in somebody's browser", async () => {
  for (const origin of ["https://evil.example", "null", "http://127.0.0.1:3000"]) {
    const { status, body } = await postJson(`${sandbox.origin}/sandbox/claims`, { templateId: "x", userId: "y" }, { origin });
    expect([status, body.error.code]).toEqual([403, "foreign_origin"]);
  }
  expect((await postJson(`${sandbox.origin}/sandbox/claims`, { templateId: "x", userId: "y" }, { origin: sandbox.origin })).status).toBe(
    404,
  );
});

test("broken HTTP, and senders that leave in the middle, do not end the process", async () => {
  const { port, hostname } = new URL(sandbox.origin);
  const lines = [
    "\0\0\0\r\n\r\n",
    "GET //// HTTP/1.1\r\nhost: x\r\n\r\n",
    "GET http://[ HTTP/1.1\r\nhost: x\r\n\r\n",
    "POST /gateway.do HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf",
  ];
  for (const line of lines) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(line, () => setImmediate(() => socket.destroy())));
      socket.on("error", () => {}).on("close", () => resolve());
    });
  }
  await stillWell();
});

test("when the database is gone the gateway says 20000 and health 503, and nothing ends", async () => {
  const lame = await createTestSandbox();
  await lame.pool.query("DROP SCHEMA sandbox CASCADE");
  const response = await fetch(`${lame.origin}/gateway.do?app_id=1`, { method: "POST" });
  expect([response.status, JSON.parse(await response.text()).error_response]).toMatchObject([200, { code: "20000" }]);
  expect((await fetch(`${lame.origin}/health`)).status).toBe(503);
  expect((await fetch(`${lame.origin}/sandbox/templates`)).status).toBe(500);
  await lame.stop();
});
