import { afterAll, describe, expect, test } from "vitest";
import { newId } from "../id";
import { inferContract } from "./contract-guess";
import { readShelfCursor, type ShelfFilter } from "./shelf-filter";
import { sampleText } from "./testing/sample-text";
import { openWorld } from "./testing/world";

const world = await openWorld();
const { shelf, templates, publishes, prisma, pool } = world;
afterAll(() => world.close());

type Merchant = { id: string; appId: string };

const contract = inferContract(JSON.parse(sampleText()));
const names = async (merchant: Merchant, filter: ShelfFilter = {}) => (await shelf.list(merchant.id, filter)).rows.map(({ name }) => name);
const begin = (merchant: Merchant, templateId: string) =>
  publishes.begin(merchant.id, {
    templateId,
    expectedRevision: 1,
    attemptId: newId(),
    versionId: newId(),
    uniqueId: newId(),
    userId: null,
    note: "",
    now: new Date(),
  });

async function publish(merchant: Merchant, templateId: string, tplId = newId()): Promise<string> {
  const begun = await begin(merchant, templateId);
  if (!begun.begun) throw new Error("published already");
  await publishes.accept(merchant.id, begun.attempt, tplId, new Date());
  return tplId;
}

async function refuse(merchant: Merchant, templateId: string): Promise<void> {
  const begun = await begin(merchant, templateId);
  if (begun.begun) await publishes.refuse(merchant.id, begun.attempt, { code: "X", message: "x" }, new Date());
}

describe("the list", () => {
  test("tells status, tplId and what became of the claims", async () => {
    const merchant = await world.addMerchant();
    const draftId = await world.addDraft(merchant, sampleText("草稿"));
    const liveId = await world.addDraft(merchant, sampleText("上线"));
    const tplId = await publish(merchant, liveId);
    const { versionId } = await prisma.publication.findFirstOrThrow({ where: { merchantId: merchant.id } });
    const settledAt = new Date("2026-11-23T04:00:00Z");
    const claim = (state: string, passId: string | null) => {
      const id = newId();
      const what = { merchantId: merchant.id, templateId: liveId, versionId, tplId, origin: "callback" };
      return { ...what, id, userKind: "userId", userValue: id, serialNumber: id.replaceAll("-", ""), state, passId, settledAt };
    };
    await prisma.claim.createMany({
      data: [claim("issued", "p1"), claim("issued", "p2"), claim("failed", null), claim("unknown", null)],
    });
    const row = async (of: string) => (await shelf.list(merchant.id, {})).rows.find(({ id }) => id === of);
    expect(await row(draftId)).toMatchObject({ status: "draft", tplId: null, issued: 0, failed: 0, lastClaimedAt: null, deletable: true });
    const live = { status: "published", tplId, versionNumber: 1, issued: 2, failed: 1, unsettled: false, deletable: false };
    expect(await row(liveId)).toMatchObject({ ...live, lastClaimedAt: settledAt });
    await templates.saveDraft(merchant.id, { templateId: liveId, expectedRevision: 1, text: sampleText("上线后又改"), contract });
    expect(await row(liveId)).toMatchObject({ status: "changed", name: "上线后又改" });
  });

  test("is narrowed by status and by words, and counts each status", async () => {
    const merchant = await world.addMerchant();
    await world.addDraft(merchant, sampleText("周末 100% 立减券"));
    const live = await world.addDraft(merchant, sampleText("开学红包"));
    const tplId = await publish(merchant, live);
    const changed = await world.addDraft(merchant, sampleText("门票"));
    await publish(merchant, changed);
    await templates.saveDraft(merchant.id, { templateId: changed, expectedRevision: 1, text: sampleText("成人门票"), contract });
    const old = await world.addDraft(merchant, sampleText("去年的红包"));
    await shelf.setArchived(merchant.id, old, new Date());
    expect(await names(merchant)).toEqual(["成人门票", "开学红包", "周末 100% 立减券"]);
    expect(await names(merchant, { status: "draft" })).toEqual(["周末 100% 立减券"]);
    expect(await names(merchant, { status: "published" })).toEqual(["开学红包"]);
    expect(await names(merchant, { status: "changed" })).toEqual(["成人门票"]);
    expect(await names(merchant, { status: "archived" })).toEqual(["去年的红包"]);
    expect(await names(merchant, { q: "立减  周末" })).toEqual(["周末 100% 立减券"]);
    expect(await names(merchant, { q: "0%" })).toEqual(["周末 100% 立减券"]);
    expect(await names(merchant, { q: "_" })).toEqual([]);
    expect(await names(merchant, { q: tplId })).toEqual(["开学红包"]);
    expect(await names(merchant, { q: "红包", status: "archived" })).toEqual(["去年的红包"]);
    expect(await shelf.count(merchant.id)).toEqual({ all: 3, draft: 1, published: 1, changed: 1, archived: 1, deleted: 0 });
  });

  test("goes on page by page without a gap or a repeat, also among changes of one moment", async () => {
    const merchant = await world.addMerchant();
    for (let index = 0; index < 7; index++) await world.addDraft(merchant, sampleText(`第${index}个`));
    await pool.query("UPDATE templates SET updated_at = '2026-11-26T00:00:00.123Z' WHERE merchant_id = $1", [merchant.id]);
    const seen: string[] = [];
    let older: string | null = "";
    while (older !== null) {
      const before = readShelfCursor(older) ?? undefined;
      const page = await shelf.list(merchant.id, before ? { before } : {}, 3);
      seen.push(...page.rows.map(({ id }) => id));
      older = page.older;
    }
    expect(seen).toHaveLength(7);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  test("names who saved last", async () => {
    const merchant = await world.addMerchant();
    const user = await prisma.user.create({ data: { id: newId(), name: "小王", email: `${newId()}@example.com` } });
    const id = await world.addDraft(merchant);
    expect((await shelf.list(merchant.id, {})).rows[0]?.updatedBy).toBeNull();
    await templates.saveDraft(merchant.id, { templateId: id, expectedRevision: 1, text: "{}", contract, userId: user.id });
    expect((await shelf.list(merchant.id, {})).rows[0]?.updatedBy).toBe("小王");
  });
});

describe("a duplicate", () => {
  test("has every byte of the draft, is a draft of its own, and is told from the first until its title changes", async () => {
    const merchant = await world.addMerchant();
    const text = `${sampleText("甲")} \r\n`;
    const source = await world.addDraft(merchant, text);
    await publish(merchant, source);
    const [one, two] = [newId(), newId()];
    await shelf.duplicate(merchant.id, source, { id: one, userId: null });
    await shelf.duplicate(merchant.id, one, { id: two, userId: null });
    const copies = async () => (await shelf.list(merchant.id, {})).rows.map(({ id, name, copy }) => ({ id, name, copy }));
    expect(await copies()).toEqual([
      { id: two, name: "甲", copy: 2 },
      { id: one, name: "甲", copy: 1 },
      { id: source, name: "甲", copy: 0 },
    ]);
    expect(await templates.getTemplate(merchant.id, two)).toMatchObject({ text, revision: 1, publication: null });
    await templates.saveDraft(merchant.id, { templateId: one, expectedRevision: 1, text: sampleText("甲"), contract });
    expect((await copies())[0]).toEqual({ id: one, name: "甲", copy: 1 });
    await templates.saveDraft(merchant.id, { templateId: one, expectedRevision: 2, text: sampleText("乙"), contract });
    expect((await copies())[0]).toEqual({ id: one, name: "乙", copy: 0 });
  });
});

describe("deleting", () => {
  test("takes what was never published out of every read and write, and is undone", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant);
    await refuse(merchant, id);
    await shelf.delete(merchant.id, id, new Date());
    const gone = { code: "not_found" };
    expect(await names(merchant)).toEqual([]);
    expect(await shelf.count(merchant.id)).toMatchObject({ all: 0, deleted: 1 });
    expect(await names(merchant, { status: "deleted" })).toEqual(["周末立减券"]);
    expect(await shelf.readFaces(merchant.id, [id])).toMatchObject([{ id, draft: { text: sampleText() }, published: null }]);
    await expect(templates.getTemplate(merchant.id, id)).rejects.toMatchObject(gone);
    await expect(templates.saveDraft(merchant.id, { templateId: id, expectedRevision: 1, text: "{}", contract })).rejects.toMatchObject(
      gone,
    );
    await expect(
      templates.saveSettings(merchant.id, id, { stopped: true, stopText: "", limitPerUser: null }, new Date()),
    ).rejects.toMatchObject(gone);
    await expect(begin(merchant, id)).rejects.toMatchObject(gone);
    await expect(world.versions.listVersions(merchant.id, id)).rejects.toMatchObject(gone);
    await expect(shelf.duplicate(merchant.id, id, { id: newId(), userId: null })).rejects.toMatchObject(gone);
    await expect(shelf.setArchived(merchant.id, id, new Date())).rejects.toMatchObject(gone);
    await expect(shelf.delete(merchant.id, id, new Date())).rejects.toMatchObject(gone);
    await shelf.restore(merchant.id, id);
    expect(await names(merchant)).toEqual(["周末立减券"]);
    await expect(shelf.restore(merchant.id, id)).rejects.toMatchObject(gone);
  });

  test("is refused for what is published, on its way, or at Alipay without our publication", async () => {
    const merchant = await world.addMerchant();
    const [live, sending, left] = [await world.addDraft(merchant), await world.addDraft(merchant), await world.addDraft(merchant)];
    await publish(merchant, live);
    await begin(merchant, sending);
    const begun = await begin(merchant, left);
    if (begun.begun) await publishes.refuse(merchant.id, begun.attempt, { code: "X", message: "x", tplId: newId() }, new Date());
    for (const id of [live, sending, left])
      await expect(shelf.delete(merchant.id, id, new Date())).rejects.toMatchObject({ code: "template_published" });
    expect((await shelf.list(merchant.id, {})).rows.map(({ deletable }) => deletable)).toEqual([false, false, false]);
  });

  test("and a publish of the same moment never both succeed", async () => {
    const merchant = await world.addMerchant();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const id = await world.addDraft(merchant);
        const [published, deleted] = await Promise.allSettled([begin(merchant, id), shelf.delete(merchant.id, id, new Date())]);
        return [published.status, deleted.status].filter((status) => status === "fulfilled").length;
      }),
    );
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => 1));
  });

  test("waits for a publish that has begun, and then sees it", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant);
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("SELECT FROM templates WHERE merchant_id = $1 AND id = $2 FOR UPDATE", [merchant.id, id]);
    const deleted = shelf.delete(merchant.id, id, new Date());
    await expect.poll(async () => (await pool.query("SELECT FROM pg_locks WHERE NOT granted")).rowCount).toBeGreaterThan(0);
    const versionId = newId();
    const key = [merchant.id, versionId, id];
    await client.query(
      "INSERT INTO template_versions (merchant_id, id, template_id, number, text, contract) VALUES ($1, $2, $3, 1, '', '')",
      key,
    );
    await client.query(
      `INSERT INTO publish_attempts (merchant_id, id, template_id, version_id, kind, unique_id, state) VALUES ($1, $2, $3, $2, 'add', 'u', 'sending')`,
      key,
    );
    await client.query("COMMIT");
    client.release();
    await expect(deleted).rejects.toMatchObject({ code: "template_published" });
  });

  test("is final after thirty days, with the versions that Alipay refused, and no sooner", async () => {
    const merchant = await world.addMerchant();
    const [old, fresh] = [await world.addDraft(merchant), await world.addDraft(merchant)];
    await refuse(merchant, old);
    const days = (count: number) => new Date(Date.now() - count * 86_400_000);
    await shelf.delete(merchant.id, old, days(31));
    await shelf.delete(merchant.id, fresh, days(29));
    expect(await shelf.sweepDeleted()).toBe(1);
    await expect(shelf.restore(merchant.id, old)).rejects.toMatchObject({ code: "not_found" });
    expect(await prisma.version.count({ where: { merchantId: merchant.id } })).toBe(0);
    await shelf.restore(merchant.id, fresh);
  });
});

test("archiving keeps a template's place and comes undone", async () => {
  const merchant = await world.addMerchant();
  const [first, second] = [await world.addDraft(merchant, sampleText("甲")), await world.addDraft(merchant, sampleText("乙"))];
  await shelf.setArchived(merchant.id, first, new Date());
  await shelf.setArchived(merchant.id, first, null);
  expect((await shelf.list(merchant.id, {})).rows.map(({ id }) => id)).toEqual([second, first]);
});

test("another merchant meets not_found in every verb, and sees nothing", async () => {
  const [owner, stranger] = [await world.addMerchant(), await world.addMerchant()];
  const id = await world.addDraft(owner);
  const gone = { code: "not_found" };
  await expect(shelf.setArchived(stranger.id, id, new Date())).rejects.toMatchObject(gone);
  await expect(shelf.duplicate(stranger.id, id, { id: newId(), userId: null })).rejects.toMatchObject(gone);
  await expect(shelf.delete(stranger.id, id, new Date())).rejects.toMatchObject(gone);
  await shelf.delete(owner.id, id, new Date());
  await expect(shelf.restore(stranger.id, id)).rejects.toMatchObject(gone);
  expect(await shelf.list(stranger.id, {})).toEqual({ rows: [], older: null });
  expect(await shelf.list(stranger.id, { status: "deleted" })).toEqual({ rows: [], older: null });
  expect(await shelf.readFaces(stranger.id, [id])).toEqual([]);
});
