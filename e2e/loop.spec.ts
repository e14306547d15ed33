import { expect, type APIRequestContext } from "@playwright/test";
import type { SandboxFault } from "@/lib/alipay/sandbox-client";
import { test } from "./fixtures/test";
import { freshUserId, joinMerchant } from "./fixtures/world";

// A fresh start as programs meet it: no browser.

const pull = async (request: APIRequestContext, userId: string) => {
  const response = await request.get(`/demo/channelData/pull?key=channelData_alipayPass_fetch_${userId}`);
  return response.json();
};

test("a fresh start is healthy and has the demo template at the simulator", async ({ request, sandbox, demo }) => {
  const health = await request.get("/api/health");
  expect(health.status()).toBe(200);
  expect(await health.json()).toMatchObject({ status: "ok", sandbox: "ok" });
  expect(await sandbox.templates()).toContainEqual(expect.objectContaining({ templateId: demo.tplId }));
});

test("a claim shows success, and the tunnel answers its passId", async ({ request, sandbox, demo }) => {
  const userId = freshUserId();
  expect(await pull(request, userId)).toMatchObject({ code: 700 });
  const { shown, passId } = await sandbox.claim({ templateId: demo.tplId, userId });
  expect(shown).toBe("success");
  expect(await pull(request, userId)).toEqual({ code: 0, msg: "success", data: passId });
  expect(await sandbox.passes(userId)).toEqual([expect.objectContaining({ passId, status: "CAN_USE" })]);
});

test("one callback ten times at once gives ten equal answers, one pass and one row of ten deliveries", async ({
  request,
  sandbox,
  demo,
  studio,
  signedIn,
  api,
}) => {
  await joinMerchant(studio, signedIn.person, demo.merchantId, "operator");
  const userId = freshUserId();
  const claim = await sandbox.claim({ templateId: demo.tplId, userId });
  const bodies = await Promise.all(Array.from({ length: 10 }, async () => (await request.get(claim.request.url)).text()));
  expect(new Set([claim.response.body, ...bodies]).size).toBe(1);
  expect(bodies[0]).toContain(claim.passId);
  expect(await sandbox.passes(userId)).toHaveLength(1);
  const callbacks = await (await api.get(`/api/console/demo/callbacks?user=${userId}`)).json();
  expect(callbacks.rows).toEqual([expect.objectContaining({ verdict: "issued", deliveries: 11 })]);
});

// Where the work was done although the answer went wrong, our question to Alipay may find the pass before the deadline.
const inDoubt = ["success", "failed-but-issued"];
const shownWith: [SandboxFault, string[]][] = [
  ["slow", ["failed-but-issued"]],
  ["answer-lost", ["failed-but-issued"]],
  ["half-body", inDoubt],
  ["wrong-signature", inDoubt],
  ["unsigned-success", inDoubt],
  ["reset", ["failed"]],
  ["20000", ["failed"]],
  ["40004", ["failed"]],
  ["40005", ["failed"]],
];

for (const [fault, shown] of shownWith) {
  test(`with the fault ${fault} the customer is shown ${shown.join(" or ")}, and the wallet agrees`, async ({ sandbox, demo }) => {
    const userId = freshUserId();
    const claim = await sandbox.claim({ templateId: demo.tplId, userId, fault });
    expect(shown).toContain(claim.shown);
    expect(claim.response.status).toBe(200);
    expect(JSON.parse(claim.response.body)).toMatchObject({ success: claim.shown === "success" });
    expect(await sandbox.passes(userId)).toHaveLength(claim.shown === "failed" ? 0 : 1);
  });
}

test("after a lost answer a second claim leads to exactly one pass in the wallet and one row here", async ({
  sandbox,
  demo,
  studio,
  signedIn,
  api,
}) => {
  await joinMerchant(studio, signedIn.person, demo.merchantId, "operator");
  const userId = freshUserId();
  const first = await sandbox.claim({ templateId: demo.tplId, userId, fault: "answer-lost" });
  expect(first.shown).toBe("failed-but-issued");
  const second = await sandbox.claim({ templateId: demo.tplId, userId });
  expect(second).toMatchObject({ shown: "success", passId: first.passId });

  expect(await sandbox.passes(userId)).toEqual([expect.objectContaining({ passId: first.passId })]);
  const passes = await (await api.get(`/api/console/demo/passes?user=${userId}`)).json();
  expect(passes.rows).toEqual([expect.objectContaining({ passId: first.passId, status: "CAN_USE" })]);
  const callbacks = await (await api.get(`/api/console/demo/callbacks?user=${userId}`)).json();
  expect(callbacks.rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
    expect.stringMatching(/^(recovered|issued)$/),
    "processing",
  ]);
});
