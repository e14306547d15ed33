import { afterAll, describe, expect, test } from "vitest";
import { newId } from "../id";
import { publishVersion } from "./publish";
import { createFakeAlipay, refusal } from "./testing/fake-alipay";
import { sampleText } from "./testing/sample-text";
import { keys, openWorld } from "./testing/world";

const world = await openWorld();
const { templates, publishes } = world;
afterAll(() => world.close());

/** One draft of one merchant, and an Alipay of its own. */
async function stage(options: { gateway?: "production" | "simulator"; text?: string } = {}) {
  const clock = { at: new Date() };
  const now = () => clock.at;
  const alipay = createFakeAlipay(now);
  const merchant = await world.addMerchant(options.gateway);
  const templateId = await world.addDraft(merchant, options.text);
  const deps = { templates, publishes, gateway: alipay.gateway, ...keys, now, newId };
  const callbackUrl = "https://pass.example.com/demo/alipayPass/b";
  return {
    alipay,
    clock,
    merchant,
    templateId,
    deps,
    publish: (expectedRevision = 1, merchantId = merchant.id, note = "") =>
      publishVersion(deps, merchantId, { templateId, expectedRevision, userId: null, note, callbackUrl }),
    notes: async () => (await world.versions.listVersions(merchant.id, templateId)).rows.map(({ number, note }) => [number, note]),
    async change(text: string, expectedRevision = 1) {
      const { contract } = await templates.getTemplate(merchant.id, templateId);
      return (await templates.saveDraft(merchant.id, { templateId, expectedRevision, text, contract })).revision;
    },
    attempts: () => publishes.listAttempts(merchant.id, templateId),
    publication: async () => (await templates.getTemplate(merchant.id, templateId)).publication,
  };
}

describe("publishing", () => {
  test("adds the first time, updates the same template after that, and keeps every version", async () => {
    const { publish, change, publication, alipay } = await stage();
    const first = await publish();
    expect(first).toMatchObject({ versionNumber: 1, unchanged: false });
    const revision = await change(sampleText("改过的标题"));
    const second = await publish(revision);
    expect(second).toMatchObject({ tplId: first.tplId, versionNumber: 2 });
    expect(alipay.held.size).toBe(1);
    expect(alipay.held.get(first.tplId)?.content).toBe(sampleText("改过的标题"));
    expect(await publication()).toMatchObject({ tplId: first.tplId, version: { number: 2, text: sampleText("改过的标题") } });
  });

  test("sends nothing when what lives at Alipay says the same already", async () => {
    const { publish, alipay } = await stage();
    const first = await publish();
    expect(await publish()).toMatchObject({ tplId: first.tplId, unchanged: true });
    expect(alipay.calls).toHaveLength(1);
  });

  test("makes one template of ten publishes at once", async () => {
    const { publish, alipay, attempts } = await stage();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => publish()));
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "publish_in_progress" });
    }
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(alipay.made).toBe(1);
    expect(alipay.calls).toHaveLength(1);
    expect(await attempts()).toHaveLength(1);
  });

  test("answers the second of two operators with what the first has published", async () => {
    const { publish, alipay } = await stage();
    let open = () => {};
    alipay.gate = new Promise((resolve) => (open = resolve));
    const first = publish();
    await expect.poll(() => alipay.calls.length).toBe(1);
    await expect(publish()).rejects.toMatchObject({ code: "publish_in_progress" });
    open();
    const { tplId } = await first;
    expect(await publish()).toMatchObject({ tplId, unchanged: true });
    expect(alipay.made).toBe(1);
  });

  test("refuses a draft that somebody has changed since it was looked at", async () => {
    const { publish, change, alipay } = await stage();
    await change(sampleText("别人改的"));
    await expect(publish(1)).rejects.toMatchObject({ code: "draft_outdated", params: { revision: 2 } });
    expect(alipay.calls).toEqual([]);
  });

  test("refuses another merchant's template as not found", async () => {
    const { publish, alipay } = await stage();
    const stranger = await world.addMerchant();
    await expect(publish(1, stranger.id)).rejects.toMatchObject({ code: "not_found" });
    expect(alipay.calls).toEqual([]);
  });
});

describe("the note", () => {
  test("is kept with the version it was written for", async () => {
    const { publish, change, merchant, notes } = await stage();
    await publish(1, merchant.id, "  开业第一版\n含停车说明 ");
    await publish(await change(sampleText("改过的标题")), merchant.id, "改了标题");
    expect(await notes()).toEqual([
      [2, "改了标题"],
      [1, "开业第一版\n含停车说明"],
    ]);
  });

  test("of a version that is used again stays, unless a new one is given", async () => {
    const { publish, merchant, notes, alipay } = await stage();
    alipay.faults.add.push(refusal("isv.invalid-parameter", "logo 无法访问", "40002"));
    await expect(publish(1, merchant.id, "第一次")).rejects.toMatchObject({ code: "alipay_rejected" });
    expect(await notes()).toEqual([[1, "第一次"]]);
    await publish();
    expect(await notes()).toEqual([[1, "第一次"]]);
    expect(await publish(1, merchant.id, "补写的")).toMatchObject({ unchanged: true });
    expect(await notes()).toEqual([[1, "补写的"]]);
    await publish();
    expect(await notes()).toEqual([[1, "补写的"]]);
  });

  test.each([
    ["longer than it may be", "长".repeat(501)],
    ["that nothing could store", "a\0b"],
  ])("%s is refused before anything is made", async (_name, note) => {
    const { publish, merchant, notes, alipay } = await stage();
    await expect(publish(1, merchant.id, note)).rejects.toMatchObject({ code: "input_invalid" });
    expect(await notes()).toEqual([]);
    expect(alipay.calls).toEqual([]);
  });
});

describe("faults in the draft are refused before Alipay is called", () => {
  test("a missing logo, at its field", async () => {
    const { publish, alipay } = await stage({ text: sampleText().replace("https://img.example.com/logo.png", "") });
    await expect(publish()).rejects.toMatchObject({ code: "template_invalid", params: { pointer: "/logo" } });
    expect(alipay.calls).toEqual([]);
  });

  test("text that is no JSON, with line and column", async () => {
    const { publish, change, alipay } = await stage();
    const revision = await change('{\n  "logo": "x",\n  "content": }');
    await expect(publish(revision)).rejects.toMatchObject({ code: "template_invalid", params: { line: 3, column: 14 } });
    expect(alipay.calls).toEqual([]);
  });

  test.each([
    "http://pass.example.com/a",
    "https://127.0.0.1/a",
    "https://192.168.1.9/a",
    "https://localhost/a",
    "https://[::1]/a",
    "https://studio.local/a",
  ])("for a real gateway a callback address that the world cannot reach: %s", async (address) => {
    const { publish, alipay } = await stage({ gateway: "production", text: sampleText("券", address) });
    await expect(publish()).rejects.toMatchObject({ code: "callback_address_not_public" });
    expect(alipay.calls).toEqual([]);
  });

  test("while our own simulator may call a local address", async () => {
    const { publish } = await stage({ text: sampleText("券", "http://127.0.0.1:3000/demo/alipayPass/b") });
    expect(await publish()).toMatchObject({ unchanged: false });
  });
});

describe("Alipay's refusal", () => {
  test("is told with its code, and the next attempt carries a new unique_id and the same version", async () => {
    const { publish, alipay, attempts } = await stage();
    alipay.faults.add.push(refusal("isv.invalid-parameter", "logo 无法访问", "40002"));
    await expect(publish()).rejects.toMatchObject({
      code: "alipay_rejected",
      params: { code: "isv.invalid-parameter", message: "logo 无法访问" },
    });
    expect(await publish()).toMatchObject({ versionNumber: 1 });
    expect(new Set(alipay.calls).size).toBe(2);
    expect((await attempts()).map(({ state }) => state)).toEqual(["accepted", "refused"]);
  });
});

describe("variables that Alipay reads differently", () => {
  test("are refused, and the template that exists there all the same is changed by the next publish instead of doubled", async () => {
    const { publish, publication, alipay } = await stage();
    const { variablesOf } = alipay;
    alipay.variablesOf = () => ["activeTime", "serialNumber", "other"];
    await expect(publish()).rejects.toMatchObject({
      code: "variables_differ",
      params: { ours: "activeTime, expireTime, serialNumber", theirs: "activeTime, other, serialNumber" },
    });
    expect(await publication()).toBeNull();
    alipay.variablesOf = variablesOf;
    await publish();
    expect(alipay.held.size).toBe(1);
  });

  test("stop the issuing of a template that was live", async () => {
    const { publish, change, alipay, merchant, templateId } = await stage();
    await publish();
    const revision = await change(sampleText("第二版"));
    alipay.variablesOf = () => [];
    await expect(publish(revision)).rejects.toMatchObject({ code: "variables_differ" });
    const template = await templates.getTemplate(merchant.id, templateId);
    expect(template.stoppedAt).not.toBeNull();
    expect(template.publication?.version.number).toBe(1);
  });
});
