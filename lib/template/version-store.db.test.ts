import { afterAll, describe, expect, test } from "vitest";
import { newId } from "../id";
import { sampleText } from "./testing/sample-text";
import { openWorld } from "./testing/world";
import { VERSION_PAGE_SIZE } from "./version-store";

const world = await openWorld();
const { templates, versions, prisma } = world;
afterAll(() => world.close());

/** A draft, and verbs that write its versions straight into the table. */
async function stage() {
  const merchant = await world.addMerchant();
  const templateId = await world.addDraft(merchant);
  const { contract } = await prisma.template.findFirstOrThrow({ where: { id: templateId } });
  const of = { merchantId: merchant.id, templateId };
  return {
    ...of,
    list: async (before?: number) => (await versions.listVersions(merchant.id, templateId, { before })).rows,
    async addVersion(number: number, given: { text?: string; note?: string; createdBy?: string } = {}) {
      const id = newId();
      await prisma.version.create({ data: { ...of, id, number, text: sampleText(`第${number}版`), contract, ...given } });
      return id;
    },
    async addAttempt(versionId: string, state: string) {
      const id = newId();
      await prisma.publishAttempt.create({ data: { ...of, id, versionId, kind: "add", uniqueId: id, state } });
    },
    async publishAs(versionId: string, tplId: string) {
      await prisma.publication.create({ data: { ...of, versionId, tplId, publishedAt: new Date() } });
    },
  };
}

describe("the list of versions", () => {
  test("is newest first, each with its note, who made it and when", async () => {
    const { addVersion, list } = await stage();
    const [named, left] = [newId(), newId()];
    await prisma.user.create({ data: { id: named, name: "林一", email: `${named}@example.com` } });
    await addVersion(1);
    await addVersion(2, { createdBy: left, note: "改了须知" });
    await addVersion(3, { createdBy: named });
    expect(await list()).toMatchObject([
      { number: 3, note: "", author: { kind: "user", name: "林一", email: `${named}@example.com` }, createdAt: expect.any(Date) },
      { number: 2, note: "改了须知", author: { kind: "gone" } },
      { number: 1, note: "", author: { kind: "nobody" } },
    ]);
  });

  test("tells which lives at Alipay, which did once, which is on its way and which never got there", async () => {
    const { addVersion, addAttempt, publishAs, list } = await stage();
    await addAttempt(await addVersion(1), "accepted");
    await addAttempt(await addVersion(2), "refused");
    const live = await addVersion(3);
    await addAttempt(live, "refused");
    await addAttempt(live, "accepted");
    await publishAs(live, "2026112300000001");
    await addAttempt(await addVersion(4), "unknown");
    expect((await list()).map(({ number, state, tplId }) => [number, state, tplId])).toEqual([
      [4, "open", null],
      [3, "live", "2026112300000001"],
      [2, "refused", null],
      [1, "replaced", null],
    ]);
  });

  test("tells which says what the stored draft says, to the byte", async () => {
    const { merchantId, templateId, addVersion, list } = await stage();
    const { text, contract } = await templates.getTemplate(merchantId, templateId);
    await addVersion(1, { text });
    await addVersion(2, { text: `${text} ` });
    expect((await list()).map(({ number, isDraft }) => [number, isDraft])).toEqual([
      [2, false],
      [1, true],
    ]);
    await templates.saveDraft(merchantId, { templateId, expectedRevision: 1, text: `${text} `, contract });
    expect((await list()).map(({ isDraft }) => isDraft)).toEqual([true, false]);
  });

  test("comes in pages, and says when there is no older one", async () => {
    const { merchantId, templateId, addVersion } = await stage();
    await Promise.all(Array.from({ length: VERSION_PAGE_SIZE + 2 }, (_, index) => addVersion(index + 1)));
    const first = await versions.listVersions(merchantId, templateId);
    expect([first.rows.length, first.rows[0]?.number, first.older]).toEqual([VERSION_PAGE_SIZE, VERSION_PAGE_SIZE + 2, true]);
    const rest = await versions.listVersions(merchantId, templateId, { before: first.rows.at(-1)?.number });
    expect([rest.rows.map(({ number }) => number), rest.older]).toEqual([[2, 1], false]);
  });

  test("is empty for a template that was never published", async () => {
    const { list } = await stage();
    expect(await list()).toEqual([]);
  });
});

describe("one version", () => {
  test("has its text byte for byte, and its contract", async () => {
    const { merchantId, templateId, addVersion } = await stage();
    const text = '{ "x": 1e400,\r\n\t"__proto__": {"a":1} }  ';
    await addVersion(7, { text, note: "记一笔" });
    const version = await versions.getVersion(merchantId, templateId, 7);
    expect(version).toMatchObject({ number: 7, text, note: "记一笔" });
    expect(Object.keys(version.contract.variables)).toContain("activeTime");
  });

  test("that there is not is not found", async () => {
    const { merchantId, templateId, addVersion } = await stage();
    await addVersion(1);
    await expect(versions.getVersion(merchantId, templateId, 2)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("another merchant meets not_found, in the list as for one version", async () => {
  const { templateId, addVersion } = await stage();
  await addVersion(1);
  const stranger = await world.addMerchant();
  await expect(versions.listVersions(stranger.id, templateId)).rejects.toMatchObject({ code: "not_found" });
  await expect(versions.getVersion(stranger.id, templateId, 1)).rejects.toMatchObject({ code: "not_found" });
});
