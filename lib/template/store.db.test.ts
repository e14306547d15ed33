import { afterAll, describe, expect, test } from "vitest";
import { newId } from "../id";
import { inferContract } from "./contract-guess";
import { sampleText } from "./testing/sample-text";
import { openWorld } from "./testing/world";

const world = await openWorld();
const { templates } = world;
afterAll(() => world.close());

const contract = inferContract(JSON.parse(sampleText()));

describe("drafts", () => {
  test("keep a text byte for byte, whatever its keys, spaces and numbers are", async () => {
    const merchant = await world.addMerchant();
    const text = '{\r\n\t"logo":  "x", "x": 1e400, "__proto__": {"a":1}, "n": 12345678901234567890, "content":{ }}  ';
    const id = await world.addDraft(merchant, text);
    const draft = await templates.getTemplate(merchant.id, id);
    expect(draft.text).toBe(text);
    expect(draft.name).toBe("未命名");
    const next = text.replace("1e400", "1E+400");
    await templates.saveDraft(merchant.id, { templateId: id, expectedRevision: 1, text: next, contract: draft.contract });
    expect((await templates.getTemplate(merchant.id, id)).text).toBe(next);
  });

  test("keep text that is no JSON, and the name of the last one that was", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant, sampleText("午市套餐"));
    const saved = await templates.saveDraft(merchant.id, { templateId: id, expectedRevision: 1, text: '{"logo": ', contract });
    expect(saved).toMatchObject({ revision: 2, name: "午市套餐" });
  });

  test("take a title whose escapes stand for what Postgres does not hold", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant, String.raw`{"content":{"evoucherInfo":{"title":"甲\u0000乙\ud800"}}}`);
    expect((await templates.getTemplate(merchant.id, id)).name).toBe("甲乙\ufffd");
  });

  test("refuse a save over a revision that somebody else has replaced", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant);
    const save = (text: string) => templates.saveDraft(merchant.id, { templateId: id, expectedRevision: 1, text, contract });
    await save(sampleText("甲"));
    await expect(save(sampleText("乙"))).rejects.toMatchObject({ code: "draft_outdated", params: { revision: 2 } });
    expect((await templates.getTemplate(merchant.id, id)).name).toBe("甲");
  });

  test("take the repeat of a save whose answer was lost", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant);
    const save = () => templates.saveDraft(merchant.id, { templateId: id, expectedRevision: 1, text: sampleText("甲"), contract });
    expect((await save()).revision).toBe(2);
    expect((await save()).revision).toBe(2);
  });

  test("let exactly one of ten simultaneous saves through", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant);
    const saves = Array.from({ length: 10 }, (_, index) =>
      templates.saveDraft(merchant.id, { templateId: id, expectedRevision: 1, text: sampleText(`第${index}版`), contract }),
    );
    const results = await Promise.allSettled(saves);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await templates.getTemplate(merchant.id, id)).revision).toBe(2);
  });

  test.each([
    ["NUL", `{"a":"\0"}`],
    ["a lone surrogate", `{"a":"\ud800"}`],
    ["more than a draft may hold", `"${"x".repeat(300_001)}"`],
  ])("refuse %s as input", async (_name, text) => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant);
    const save = templates.saveDraft(merchant.id, { templateId: id, expectedRevision: 1, text, contract });
    await expect(save).rejects.toMatchObject({ code: "input_invalid" });
  });
});

describe("another merchant", () => {
  test("meets not_found in every verb", async () => {
    const [owner, stranger] = [await world.addMerchant(), await world.addMerchant()];
    const templateId = await world.addDraft(owner);
    const refused = { code: "not_found" };
    await expect(templates.getTemplate(stranger.id, templateId)).rejects.toMatchObject(refused);
    const draft = { templateId, expectedRevision: 1, text: "{}", contract };
    await expect(templates.saveDraft(stranger.id, draft)).rejects.toMatchObject(refused);
    const settings = { stopped: true, stopText: "", limitPerUser: null };
    await expect(templates.saveSettings(stranger.id, templateId, settings, new Date())).rejects.toMatchObject(refused);
    const foreignApp = { id: newId(), appId: owner.appId, text: "{}", contract, fallbackName: "x", userId: null };
    await expect(templates.createDraft(stranger.id, foreignApp)).rejects.toMatchObject(refused);
  });
});

describe("settings", () => {
  test("keep the moment of the first stop, and forget it when issuing goes on", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant);
    const save = (stopped: boolean, now: string) =>
      templates.saveSettings(merchant.id, id, { stopped, stopText: "活动已结束", limitPerUser: 2 }, new Date(now));
    await save(true, "2026-01-01T00:00:00Z");
    await save(true, "2026-01-02T00:00:00Z");
    expect(await templates.getTemplate(merchant.id, id)).toMatchObject({
      stoppedAt: new Date("2026-01-01T00:00:00Z"),
      stopText: "活动已结束",
      limitPerUser: 2,
      revision: 1,
    });
    await save(false, "2026-01-03T00:00:00Z");
    expect((await templates.getTemplate(merchant.id, id)).stoppedAt).toBeNull();
  });

  test("that are left out stay as somebody else has set them", async () => {
    const merchant = await world.addMerchant();
    const id = await world.addDraft(merchant);
    const at = new Date("2026-01-01T00:00:00Z");
    await templates.saveSettings(merchant.id, id, { stopped: true, stopText: "活动已结束" }, at);
    await templates.saveSettings(merchant.id, id, { limitPerUser: 5 }, new Date("2026-01-02T00:00:00Z"));
    const settings = () => templates.getTemplate(merchant.id, id);
    expect(await settings()).toMatchObject({ stoppedAt: at, stopText: "活动已结束", limitPerUser: 5 });
    await templates.saveSettings(merchant.id, id, { limitPerUser: null }, at);
    expect(await settings()).toMatchObject({ stoppedAt: at, stopText: "活动已结束", limitPerUser: null });
  });
});
