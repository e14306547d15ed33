import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { publicKeyOf } from "@/lib/alipay/credentials";
import { connect, type Database } from "@/lib/db";
import { newId } from "@/lib/id";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedMerchant } from "@/lib/testing/seed-ledger";
import { saveApp } from "./app";
import { ownPublicKey } from "./app-check";
import type { AppInput } from "./app-schema";
import { appInput, appWorld, makeKeys, type Keys } from "./testing/app-world";

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

const world = (options?: { secret?: string }) => appWorld(connection, keys, options);
const input = (over?: Partial<AppInput>) => appInput(keys, over);

test("the private key is stored sealed, and no read for a page selects it", async () => {
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

test("the private key stays when the form leaves it alone, and still signs", async () => {
  const deps = world();
  const { id } = await saveApp(deps, merchantId, null, input());
  const before = await deps.apps.getSealed(merchantId, id);
  await saveApp(deps, merchantId, id, input({ keySource: "keep", privateKey: "", name: "花店二号" }));
  const after = await deps.apps.getSealed(merchantId, id);
  expect(after.privateKeySealed).toBe(before.privateKeySealed);
  expect(publicKeyOf(deps.credentialsOf(after).privateKey)).toBe(keys.ownPublic);
  expect((await deps.apps.find(merchantId, id))?.name).toBe("花店二号");
});

test("the private key cannot be opened as another merchant's", async () => {
  const deps = world();
  const { id } = await saveApp(deps, merchantId, null, input());
  const sealed = await deps.apps.getSealed(merchantId, id);
  expect(() => deps.credentialsOf({ ...sealed, merchantId: newId() })).toThrowError(expect.objectContaining({ code: "key_unreadable" }));
});

test("a private key sealed with another STUDIO_SECRET is told as such, and can be entered again", async () => {
  const { id } = await saveApp(world(), merchantId, null, input());
  const later = world({ secret: "t".repeat(40) });
  expect(ownPublicKey(later, await later.apps.getSealed(merchantId, id))).toBeNull();
  await expect(saveApp(later, merchantId, id, input({ keySource: "keep", privateKey: "" }))).rejects.toMatchObject({
    code: "key_unreadable",
  });
  await saveApp(later, merchantId, id, input());
  expect(ownPublicKey(later, await later.apps.getSealed(merchantId, id))?.text).toBe(keys.ownPublic);
});

test("the private key may come as PKCS1 PEM", async () => {
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
] as const)("the private key %j with %s is refused at its field", async (privateKey, keySource, field, reason) => {
  await expect(saveApp(world(), merchantId, null, input({ privateKey, keySource }))).rejects.toMatchObject({
    code: "key_invalid",
    params: { field, reason },
  });
});

test("a private key whose public half stands where Alipay's key belongs is refused there", async () => {
  await expect(saveApp(world(), merchantId, null, input({ alipayPublicKey: keys.ownPublic }))).rejects.toMatchObject({
    code: "key_invalid",
    params: { field: "alipayPublicKey", reason: "own_public_key" },
  });
});
