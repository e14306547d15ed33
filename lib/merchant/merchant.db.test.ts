import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Database } from "@/lib/db";
import { newId } from "@/lib/id";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { seedTemplate } from "@/lib/testing/seed-ledger";
import { checkSlug, createMerchant, updateMerchant } from "./merchant";
import { RESERVED_SLUGS } from "./schema";
import { createMerchantStore, type MerchantStore } from "./store";

let database: TestDatabase;
let connection: Database;
let deps: { merchants: MerchantStore; newId: () => string };

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, onIdleError: () => {} });
  deps = { merchants: createMerchantStore({ prisma: connection.prisma }), newId };
});

afterAll(async () => {
  await connection.prisma.$disconnect();
  await connection.pool.end();
  await database.drop();
});

async function person(): Promise<string> {
  const id = newId();
  await connection.prisma.user.create({ data: { id, name: "林", email: `${id}@example.com` } });
  return id;
}

const freshSlug = () => `m-${newId().slice(-12)}`;

test("who opens a merchant operates it, and nobody else sees it", async () => {
  const [maker, stranger] = [await person(), await person()];
  const merchant = await createMerchant(deps, { name: "花店", slug: freshSlug() }, maker);
  expect(await deps.merchants.findMembership({ userId: maker, slug: merchant.slug })).toEqual({ merchant, role: "operator" });
  expect(await deps.merchants.findMembership({ userId: stranger, slug: merchant.slug })).toBeNull();
  expect(await deps.merchants.findMembership({ userId: maker, slug: `${merchant.slug}\u0000` })).toBeNull();
  expect(await deps.merchants.listOf(stranger)).toEqual([]);
});

test("a slug is had once, also when two ask at the same time", async () => {
  const slug = freshSlug();
  const maker = await person();
  const results = await Promise.allSettled([1, 2, 3].map(() => createMerchant(deps, { name: "花店", slug }, maker)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "slug_taken" });
});

describe("the check while typing", () => {
  test("tells free, taken, malformed and reserved apart", async () => {
    const { slug } = await createMerchant(deps, { name: "花店", slug: freshSlug() }, await person());
    const answers = [freshSlug(), slug, "Big", "-a", "a".repeat(41), ...RESERVED_SLUGS].map((each) => checkSlug(deps, each));
    expect(await Promise.all(answers)).toEqual(["free", "taken", "form", "form", "form", ...RESERVED_SLUGS.map(() => "reserved")]);
  });

  test.each(RESERVED_SLUGS)("the database refuses %s as well", async (slug) => {
    await expect(connection.prisma.merchant.create({ data: { id: newId(), name: "x", slug } })).rejects.toThrow(/merchants_slug_check/);
  });
});

test("a new slug with published templates must be confirmed with their number", async () => {
  const merchant = await createMerchant(deps, { name: "花店", slug: freshSlug() }, await person());
  await seedTemplate(connection.pool, merchant.id);
  await seedTemplate(connection.pool, merchant.id);
  const input = { name: "花店", slug: freshSlug() };
  await expect(updateMerchant(deps, merchant, { ...input, confirmedPublished: 0 })).rejects.toMatchObject({
    code: "conflict",
    params: { published: 2 },
  });
  expect(await updateMerchant(deps, merchant, { ...input, confirmedPublished: 2 })).toMatchObject({ slug: input.slug });
});
