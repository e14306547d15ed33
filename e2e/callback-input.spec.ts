import { expect } from "@playwright/test";
import { test } from "./fixtures/test";
import { freshUserId } from "./fixtures/world";

// The callback's edge over real HTTP: what only the running server can show (limits, methods, headers). Its rules are tested in lib/claim.

const token = () => crypto.randomUUID().replaceAll("-", "");

test("the callback takes GET and POST only; HEAD never issues", async ({ request, demo }) => {
  const address = `/demo/alipayPass/b?templateId=${demo.tplId}&userId=${freshUserId()}&token=${token()}`;
  for (const method of ["HEAD", "PUT", "PATCH", "DELETE"]) {
    expect((await request.fetch(address, { method })).status(), method).toBe(405);
  }
});

test("a preflight of Alipay's pages is answered with credentials, of anybody else's without", async ({ request }) => {
  const ask = (origin: string) => request.fetch("/demo/alipayPass/b", { method: "OPTIONS", headers: { origin } });
  const alipay = await ask("https://render.alipay.com");
  expect(alipay.headers()).toMatchObject({
    "access-control-allow-origin": "https://render.alipay.com",
    "access-control-allow-credentials": "true",
  });
  const other = await ask("https://render.alipay.com.evil.example");
  expect(other.headers()["access-control-allow-origin"]).toBe("*");
  expect(other.headers()["access-control-allow-credentials"]).toBeUndefined();
});

test("an unknown merchant is 404, a body of 20 MB 413, neither leaves a row", async ({ request, demo }) => {
  const userId = freshUserId();
  const query = `templateId=${demo.tplId}&userId=${userId}&token=${token()}`;
  expect((await request.get(`/nobody-here/alipayPass/b?${query}`)).status()).toBe(404);
  const big = await request.post("/demo/alipayPass/b", {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    data: `${query}&extInfo=${"x".repeat(20 * 1024 * 1024)}`,
  });
  expect(big.status()).toBe(413);
});

for (const [what, query] of [
  ["without a token", "templateId={tplId}&userId={userId}"],
  ["with two users", "templateId={tplId}&userId={userId}&userId=2088000000000000&token={token}"],
  ["with an over-long user", `templateId={tplId}&userId=${"9".repeat(129)}&token={token}`],
  ["with a zero byte", "templateId={tplId}&userId={userId}%00&token={token}"],
  ["for a template nobody knows", "templateId=1&userId={userId}&token={token}"],
  ["that is not percent-encoded rightly", "templateId={tplId}&userId=%E4%ZZ&token={token}"],
] as const) {
  test(`a callback ${what} is refused with a named cause and issues nothing`, async ({ request, demo, sandbox, studio }) => {
    const userId = freshUserId();
    const filled = query.replace("{tplId}", demo.tplId).replace("{userId}", userId).replace("{token}", token());
    const response = await request.get(`/demo/alipayPass/b?${filled}`);
    expect(response.status()).toBe(200);
    expect(await response.json()).toMatchObject({ success: false });
    expect(await sandbox.passes(userId)).toEqual([]);
    expect((await studio.passes.list(demo.merchantId, { user: userId })).rows).toEqual([]);
  });
}
