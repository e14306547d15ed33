import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/lib/db";
import { newId } from "@/lib/id";
import { createSecretBox } from "@/lib/secret";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { createMerchant } from "./merchant";
import { createOwnerStore } from "./owner-store";
import { setUp } from "./setup";
import { createMerchantStore } from "./store";

// Each test begins with a fresh installation, hence a database of its own.
const opened: { database: TestDatabase; connection: Database }[] = [];

async function installation() {
  const database = await createTestDatabase();
  const connection = connect({ url: database.url, onIdleError: () => {} });
  opened.push({ database, connection });
  const { prisma } = connection;
  const secretBox = createSecretBox("k".repeat(40));
  const auth = { hashPassword: async (password: string) => `hash of ${password.length}` };
  return { prisma, secretBox, auth, newId, merchants: createMerchantStore({ prisma }), owners: createOwnerStore({ prisma, newId }) };
}

let deps: Awaited<ReturnType<typeof installation>>;
const owner = (email: string) => ({ token: deps.secretBox.setupToken(), name: "", email, password: "0123456789" });

beforeAll(async () => {
  deps = await installation();
});

afterAll(async () => {
  for (const { database, connection } of opened) {
    await connection.prisma.$disconnect();
    await connection.pool.end();
    await database.drop();
  }
});

test("without the link of the terminal nobody becomes owner", async () => {
  await expect(setUp(deps, { ...owner("a@example.com"), token: "guess" })).rejects.toMatchObject({ code: "setup_link_invalid" });
  expect(await deps.owners.isInstalled()).toBe(false);
});

test("a short password is refused", async () => {
  await expect(setUp(deps, { ...owner("a@example.com"), password: "012345678" })).rejects.toMatchObject({ code: "input_invalid" });
  expect(await deps.prisma.user.count()).toBe(0);
});

test("of ten set-ups at once one wins, and the others leave nothing behind", async () => {
  await createMerchant(deps, { name: "演示商户", slug: "demo" }, null);
  const results = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => setUp(deps, owner(`person-${index}@example.com`))));
  const lost = results.filter((result) => result.status === "rejected");
  expect(lost).toHaveLength(9);
  for (const { reason } of lost) expect(reason).toMatchObject({ code: "setup_closed" });
  expect([await deps.prisma.user.count(), await deps.prisma.account.count(), await deps.prisma.installation.count()]).toEqual([1, 1, 1]);
});

test("the owner is operator of every merchant that was there before, and of one that the boot makes after", async () => {
  const { ownerId } = await deps.prisma.installation.findFirstOrThrow();
  expect(await deps.merchants.findMembership({ userId: ownerId, slug: "demo" })).toMatchObject({ role: "operator" });
  const later = await createMerchant(deps, { name: "后来的商户", slug: "later" }, null);
  expect(await deps.merchants.findMembership({ userId: ownerId, slug: later.slug })).toMatchObject({ role: "operator" });
});

test("a merchant made while the owner is being made belongs to the owner, whoever is first", async () => {
  const fresh = await installation();
  const slugs = Array.from({ length: 8 }, (_, index) => `m${index}`);
  await Promise.all([
    ...slugs.slice(0, 4).map((slug) => createMerchant(fresh, { name: slug, slug }, null)),
    setUp(fresh, { ...owner("a@example.com"), token: fresh.secretBox.setupToken() }),
    ...slugs.slice(4).map((slug) => createMerchant(fresh, { name: slug, slug }, null)),
  ]);
  const { ownerId } = await fresh.prisma.installation.findFirstOrThrow();
  expect((await fresh.merchants.listOf(ownerId)).map(({ merchant }) => merchant.slug).sort()).toEqual(slugs);
});
