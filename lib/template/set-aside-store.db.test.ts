import { afterAll, describe, expect, test } from "vitest";
import { newId } from "../id";
import { setNoteAside } from "./set-note-aside";
import { sampleText } from "./testing/sample-text";
import { openWorld } from "./testing/world";

const world = await openWorld();
const { asides, templates, prisma } = world;
afterAll(() => world.close());

const callbackUrl = "https://pass.example.com/demo/alipayPass/b";
const title = "/content/evoucherInfo/title";
const note = { code: "meaning.ad-law", pointer: title };
const now = new Date("2026-11-26T04:00:00.000Z");

async function stage() {
  const merchant = await world.addMerchant();
  const templateId = await world.addDraft(merchant, sampleText("全国最低价券"));
  const userId = newId();
  await prisma.user.create({ data: { id: userId, name: "林一", email: `${userId}@example.com` } });
  const deps = { templates, asides, now: () => now };
  return {
    merchant,
    templateId,
    userId,
    setAside: (given: Partial<Parameters<typeof setNoteAside>[2]> = {}, merchantId = merchant.id) =>
      setNoteAside(deps, merchantId, { ...note, templateId, reason: "法务看过", userId, callbackUrl, ...given }),
    list: () => asides.listSetAside(merchant.id, templateId),
  };
}

describe("setting a note aside", () => {
  test("keeps its reason, who and when, beside the draft and not in it", async () => {
    const { setAside, list, merchant, templateId, userId } = await stage();
    const before = await templates.getTemplate(merchant.id, templateId);
    await setAside({ reason: "  法务看过  " });
    const author = { kind: "user", name: "林一", email: `${userId}@example.com` };
    expect(await list()).toEqual([{ ...note, stamp: expect.any(String), reason: "法务看过", at: now, author }]);
    expect(await templates.getTemplate(merchant.id, templateId)).toEqual(before);
  });

  test("once more says the newer reason, and it can be taken back", async () => {
    const { setAside, list, merchant, templateId } = await stage();
    await setAside();
    await setAside({ reason: "另一个理由" });
    expect(await list()).toMatchObject([{ reason: "另一个理由" }]);
    await asides.removeSetAside(merchant.id, templateId, note);
    expect(await list()).toEqual([]);
    await asides.removeSetAside(merchant.id, templateId, note);
  });

  test("of two people at once loses neither", async () => {
    const { setAside, list } = await stage();
    const contact = { code: "meaning.contact", pointer: "/content/merchant/mtel" };
    await Promise.all([setAside(), setAside(contact)]);
    expect((await list()).map(({ code }) => code).sort()).toEqual([note.code, contact.code].sort());
  });

  test("is refused for an error, for what the draft does not say, and without a reason", async () => {
    const { setAside, list, merchant, templateId } = await stage();
    const { contract } = await templates.getTemplate(merchant.id, templateId);
    const faulty = sampleText("全国最低价券").replace('"logo": "https://img.example.com/logo.png"', '"logo": ""');
    await templates.saveDraft(merchant.id, { templateId, expectedRevision: 1, text: faulty, contract });
    await expect(setAside({ code: "required.field", pointer: "/logo" })).rejects.toMatchObject({
      code: "input_invalid",
      params: { problem: "not_a_note" },
    });
    await expect(setAside({ code: "meaning.amount" })).rejects.toMatchObject({ code: "not_found", params: { what: "note" } });
    await expect(setAside({ reason: "   " })).rejects.toMatchObject({ code: "input_invalid" });
    await expect(setAside({ reason: "长".repeat(201) })).rejects.toMatchObject({ code: "input_invalid" });
    expect(await list()).toEqual([]);
  });

  test("does not reach another merchant's template", async () => {
    const { setAside, templateId, list } = await stage();
    const other = await world.addMerchant();
    await setAside();
    await expect(setAside({}, other.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(asides.listSetAside(other.id, templateId)).rejects.toMatchObject({ code: "not_found" });
    await expect(asides.removeSetAside(other.id, templateId, note)).rejects.toMatchObject({ code: "not_found" });
    expect(await list()).toHaveLength(1);
  });

  test("of somebody whose account is gone keeps the reason", async () => {
    const { setAside, list } = await stage();
    await setAside({ userId: newId() });
    expect(await list()).toMatchObject([{ author: { kind: "gone" }, reason: "法务看过" }]);
  });
});
