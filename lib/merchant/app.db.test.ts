import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connect, type Database } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedMerchant } from "@/lib/testing/seed-ledger";
import { saveApp } from "./app";
import { ownPublicKey } from "./app-check";
import { readCheck, type AppInput } from "./app-schema";
import { appInput, appWorld, makeKeys, REFUSED, type Held, type Keys } from "./testing/app-world";

let database: TestDatabase;
let connection: Database;
let merchantId: string;
let keys: Keys;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, onIdleError: () => {} });
  keys = await makeKeys();
});

beforeEach(async () => {
  merchantId = await seedMerchant(connection.pool);
});

afterAll(async () => {
  await connection.prisma.$disconnect();
  await connection.pool.end();
  await database.drop();
});

const world = (options?: { answer?: Held; secret?: string }) => appWorld(connection, keys, options);
const input = (over?: Partial<AppInput>) => appInput(keys, over);

describe("the simulator", () => {
  test("is told the app first, and its answer is the key that answers are verified with", async () => {
    const deps = world();
    const { id } = await saveApp(
      deps,
      merchantId,
      null,
      input({ gateway: "simulator", keySource: "generate", privateKey: "", alipayPublicKey: "" }),
    );
    const sealed = await deps.apps.getSealed(merchantId, id);
    expect(sealed.alipayPublicKey).toBe(keys.alipay);
    expect(deps.registered).toEqual([{ appId: "2021004100000001", publicKey: ownPublicKey(deps, sealed)?.text }]);
  });

  test("switched off refuses the app, and nothing is stored", async () => {
    const deps = { ...world(), sandbox: null };
    await expect(saveApp(deps, merchantId, null, input({ gateway: "simulator", keySource: "generate" }))).rejects.toMatchObject({
      code: "sandbox_unreachable",
    });
    expect(await deps.apps.listHeads(merchantId)).toEqual([]);
  });

  test("alone may have a generated key", async () => {
    await expect(saveApp(world(), merchantId, null, input({ keySource: "generate" }))).rejects.toMatchObject({ code: "input_invalid" });
  });
});

describe("the test call", () => {
  test("that Alipay takes is stored as connected", async () => {
    const deps = world();
    const { id, check } = await saveApp(deps, merchantId, null, input());
    expect(check).toEqual({ outcome: "accepted", ms: 12 });
    const app = await deps.apps.find(merchantId, id);
    expect(readCheck(app?.checkResult ?? null)).toEqual(check);
    expect(app?.checkedAt).toEqual(deps.now());
  });

  test("that Alipay refuses saves the app and stores what is wrong and where to click", async () => {
    const deps = world({ answer: REFUSED });
    const { id } = await saveApp(deps, merchantId, null, input());
    const check = readCheck((await deps.apps.find(merchantId, id))?.checkResult ?? null);
    expect(check).toMatchObject({
      outcome: "refused",
      code: "isv.insufficient-isv-permissions",
      todo: { zh: expect.stringContaining("支付宝卡包") },
    });
  });
});

test("an appId is had once in a merchant, and freely in another", async () => {
  const deps = world();
  await saveApp(deps, merchantId, null, input());
  await expect(saveApp(deps, merchantId, null, input())).rejects.toMatchObject({ code: "app_id_taken" });
  await expect(saveApp(deps, await seedMerchant(connection.pool), null, input())).resolves.toBeDefined();
});

test("another merchant's app cannot be changed, checked or read", async () => {
  const deps = world();
  const { id } = await saveApp(deps, merchantId, null, input());
  const other = await seedMerchant(connection.pool);
  expect(await deps.apps.find(other, id)).toBeNull();
  await expect(saveApp(deps, other, id, input())).rejects.toMatchObject({ code: "not_found" });
});

test("an answer template that would never show a success is refused", async () => {
  await expect(saveApp(world(), merchantId, null, input({ answerTemplate: '{"success":{},"failure":{}}' }))).rejects.toMatchObject({
    code: "answer_template_invalid",
    params: { reason: "pass_id_missing" },
  });
});
