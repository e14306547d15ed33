import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { generateKeyPair, publicKeyOf, writePrivateKey, writePublicKey } from "@/lib/alipay/credentials";
import type { AlipayAnswer } from "@/lib/alipay/answer";
import type { AlipayGateway } from "@/lib/alipay/gateway";
import { connect, type Database } from "@/lib/db";
import { newId } from "@/lib/id";
import { createSecretBox } from "@/lib/secret";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedMerchant } from "@/lib/testing/seed-ledger";
import { saveApp } from "./app";
import { ownPublicKey } from "./app-check";
import { appSchema, readCheck } from "./app-schema";
import { createAppStore } from "./app-store";
import { createCredentials } from "./credentials";

type Held = Awaited<ReturnType<AlipayGateway["queryTemplates"]>>;

const exchange = { method: "alipay.marketing.pass.template.query", request: "", httpStatus: 200, answer: "" };
const accepted: Held = { outcome: "accepted", value: { items: [], page: 1, pageSize: 1, total: 0 }, ms: 12.3, exchange } as unknown as Held;
const refused = {
  outcome: "refused",
  level: "code",
  code: "40006",
  msg: "Insufficient Permissions",
  subCode: "isv.insufficient-isv-permissions",
  subMsg: "ISV权限不足",
  errorCode: null,
  errorMsg: null,
  retryable: false,
  signed: true,
  ms: 20,
  exchange,
} satisfies AlipayAnswer<never>;

let database: TestDatabase;
let connection: Database;
let merchantId: string;
let keys: { own: string; alipay: string; ownPublic: string };

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, onIdleError: () => {} });
  const [own, alipay] = [await generateKeyPair(), await generateKeyPair()];
  keys = { own: writePrivateKey(own.privateKey), alipay: writePublicKey(alipay.publicKey), ownPublic: writePublicKey(own.publicKey) };
});

beforeEach(async () => {
  merchantId = await seedMerchant(connection.pool);
});

afterAll(async () => {
  await connection.prisma.$disconnect();
  await connection.pool.end();
  await database.drop();
});

/** The verb's world: a real database, a gateway that answers as told, a simulator that notes who registers. */
function world({ answer = accepted, secret = "s".repeat(40) }: { answer?: Held; secret?: string } = {}) {
  const secretBox = createSecretBox(secret);
  const registered: { appId: string; publicKey: string }[] = [];
  return {
    registered,
    secretBox,
    apps: createAppStore({ prisma: connection.prisma }),
    credentialsOf: createCredentials({ secretBox, sandboxUrl: "http://127.0.0.1:3100" }),
    gateway: { queryTemplates: async () => answer },
    sandbox: {
      registerApp: async (app: { appId: string; publicKey: string }) => {
        registered.push(app);
        return { alipayPublicKey: keys.alipay };
      },
    },
    now: () => new Date("2026-11-23T04:00:00Z"),
    newId,
  };
}

const input = (over: Partial<ReturnType<typeof appSchema.parse>> = {}) =>
  appSchema.parse({
    name: "花店",
    appId: "2021004100000001",
    gateway: "production",
    keySource: "paste",
    privateKey: keys.own,
    alipayPublicKey: keys.alipay,
    logoUrl: "",
    stripUrl: "",
    iconUrl: "",
    callbackDeadlineMs: 3000,
    refusalStatus: 200,
    answerTemplate: "",
    trustReports: false,
    ...over,
  });

describe("the private key", () => {
  test("is stored sealed, and no read for a page selects it", async () => {
    const deps = world();
    const { id } = await saveApp(deps, merchantId, null, input());
    const { privateKeySealed } = await connection.prisma.app.findFirstOrThrow({ where: { id } });
    expect(privateKeySealed).toMatch(/^v1\./);
    const forPages = JSON.stringify([
      await deps.apps.find(merchantId, id),
      await deps.apps.list(merchantId),
      await deps.apps.listHeads(merchantId),
    ]);
    for (const secret of [privateKeySealed, keys.own.slice(40, 80), "privateKey"]) expect(forPages).not.toContain(secret);
  });

  test("stays when the form leaves it alone, and still signs", async () => {
    const deps = world();
    const { id } = await saveApp(deps, merchantId, null, input());
    const before = await deps.apps.getSealed(merchantId, id);
    await saveApp(deps, merchantId, id, input({ keySource: "keep", privateKey: "", name: "花店二号" }));
    const after = await deps.apps.getSealed(merchantId, id);
    expect(after.privateKeySealed).toBe(before.privateKeySealed);
    expect(publicKeyOf(deps.credentialsOf(after).privateKey)).toBe(keys.ownPublic);
    expect((await deps.apps.find(merchantId, id))?.name).toBe("花店二号");
  });

  test("cannot be opened as another merchant's", async () => {
    const deps = world();
    const { id } = await saveApp(deps, merchantId, null, input());
    const sealed = await deps.apps.getSealed(merchantId, id);
    expect(() => deps.credentialsOf({ ...sealed, merchantId: newId() })).toThrowError(expect.objectContaining({ code: "key_unreadable" }));
  });

  test("sealed with another STUDIO_SECRET is told as such, and can be entered again", async () => {
    const { id } = await saveApp(world(), merchantId, null, input());
    const later = world({ secret: "t".repeat(40) });
    expect(ownPublicKey(later, await later.apps.getSealed(merchantId, id))).toBeNull();
    await expect(saveApp(later, merchantId, id, input({ keySource: "keep", privateKey: "" }))).rejects.toMatchObject({
      code: "key_unreadable",
    });
    await saveApp(later, merchantId, id, input());
    expect(ownPublicKey(later, await later.apps.getSealed(merchantId, id))?.text).toBe(keys.ownPublic);
  });

  test("may come as PKCS1 PEM", async () => {
    const deps = world();
    const pem = deps
      .credentialsOf(await deps.apps.getSealed(merchantId, (await saveApp(deps, merchantId, null, input())).id))
      .privateKey.export({
        type: "pkcs1",
        format: "pem",
      });
    const { id } = await saveApp(deps, merchantId, null, input({ appId: "2021004100000002", privateKey: String(pem) }));
    expect(ownPublicKey(deps, await deps.apps.getSealed(merchantId, id))?.text).toBe(keys.ownPublic);
  });

  test.each([
    ["", "paste", "privateKey", "empty"],
    ["hello world!", "paste", "privateKey", "not_base64"],
    ["", "keep", "privateKey", "empty"],
  ] as const)("%j with %s is refused at its field", async (privateKey, keySource, field, reason) => {
    await expect(saveApp(world(), merchantId, null, input({ privateKey, keySource }))).rejects.toMatchObject({
      code: "key_invalid",
      params: { field, reason },
    });
  });

  test("whose public half stands where Alipay's key belongs is refused there", async () => {
    await expect(saveApp(world(), merchantId, null, input({ alipayPublicKey: keys.ownPublic }))).rejects.toMatchObject({
      code: "key_invalid",
      params: { field: "alipayPublicKey", reason: "own_public_key" },
    });
  });
});

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
    const deps = world({ answer: refused });
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
