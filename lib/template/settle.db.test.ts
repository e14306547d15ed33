import { afterAll, describe, expect, test } from "vitest";
import { newId } from "../id";
import { publishVersion } from "./publish";
import { listCandidates, settleByHand } from "./settle";
import { createFakeAlipay, refusal } from "./testing/fake-alipay";
import { sampleText } from "./testing/sample-text";
import { keys, openWorld } from "./testing/world";
import { formatDateTime } from "./time";

const world = await openWorld();
const { templates, publishes } = world;
afterAll(() => world.close());

async function stage() {
  const clock = { at: new Date() };
  const now = () => clock.at;
  const alipay = createFakeAlipay(now);
  const merchant = await world.addMerchant();
  const templateId = await world.addDraft(merchant);
  const deps = { templates, publishes, gateway: alipay.gateway, ...keys, now, newId };
  const callbackUrl = "https://pass.example.com/demo/alipayPass/b";
  return {
    alipay,
    clock,
    merchant,
    templateId,
    deps,
    publish: (expectedRevision = 1) => publishVersion(deps, merchant.id, { templateId, expectedRevision, userId: null, callbackUrl }),
    settle: (attemptId: string, tplId: string | null, merchantId = merchant.id) =>
      settleByHand(deps, merchantId, { templateId, attemptId, tplId }),
    open: () => publishes.findOpenAttempt(merchant.id, templateId),
    publication: async () => (await templates.getTemplate(merchant.id, templateId)).publication,
  };
}

/** An attempt whose answer stayed lost: nothing at Alipay could be told to be it. */
async function stageUnsettled() {
  const staged = await stage();
  staged.alipay.faults.add.push("undone", "undone");
  await expect(staged.publish()).rejects.toMatchObject({ code: "publish_unsettled" });
  const attempt = await staged.open();
  if (!attempt) throw new Error("no open attempt");
  return { ...staged, attempt };
}

describe("an add whose answer was lost", () => {
  test("before it arrived: the repeat with the same unique_id makes the one template", async () => {
    const { publish, alipay } = await stage();
    alipay.faults.add.push("undone");
    expect(await publish()).toMatchObject({ versionNumber: 1 });
    expect(alipay.calls[0]).toBe(alipay.calls[1]);
    expect(alipay.held.size).toBe(1);
  });

  test("after it was done: the repeat is refused, and the template is found on whatever page it lies", async () => {
    const { publish, alipay } = await stage();
    alipay.pageSize = 2;
    for (let index = 0; index < 5; index += 1) alipay.put(sampleText(`别的券 ${index}`));
    alipay.faults.add.push("done");
    const { tplId } = await publish();
    expect(alipay.held.get(tplId)?.content).toBe(sampleText());
    expect(alipay.made).toBe(1);
  });

  test("twice: the template is found all the same", async () => {
    const { publish, alipay } = await stage();
    alipay.faults.add.push("done", "undone");
    const { tplId } = await publish();
    expect([...alipay.held.keys()]).toEqual([tplId]);
  });

  test("and whose content Alipay writes down in another order of keys, is found", async () => {
    const { publish, alipay } = await stage();
    alipay.faults.add.push("undone", refusal("SIM.UNIQUE_ID_REPEATED", "unique_id 重复"));
    const { logo, ...rest } = JSON.parse(sampleText());
    const tplId = alipay.put(JSON.stringify({ ...rest, logo }));
    expect(await publish()).toMatchObject({ tplId });
  });

  test("is not taken for a template of equal content that is older, or that another template of the merchant has", async () => {
    const { publish, alipay, merchant, templateId, clock, open, deps } = await stage();
    const twin = { templateId: await world.addDraft(merchant), expectedRevision: 1, userId: null, callbackUrl: "" };
    await publishVersion(deps, merchant.id, twin);
    alipay.put(sampleText(), formatDateTime(new Date(clock.at.getTime() - 3_600_000)));
    alipay.faults.add.push("undone", "undone");
    await expect(publish()).rejects.toMatchObject({ code: "publish_unsettled" });
    expect(await open()).toMatchObject({ state: "unknown", templateId });
  });

  test("waits for a person when two templates fit, or when not every page could be read", async () => {
    const two = await stage();
    two.alipay.faults.add.push("done", "undone");
    two.alipay.put(sampleText());
    await expect(two.publish()).rejects.toMatchObject({ code: "publish_unsettled" });
    const cut = await stage();
    cut.alipay.pageSize = 1;
    cut.alipay.faults.add.push("done");
    cut.alipay.put(sampleText("别的券"));
    const { queryTemplates } = cut.alipay.gateway;
    cut.alipay.gateway.queryTemplates = (given, input, options) => {
      if (input.page === 2) cut.alipay.faults.query.push("undone");
      return queryTemplates(given, input, options);
    };
    await expect(cut.publish()).rejects.toMatchObject({ code: "publish_unsettled" });
    expect(await cut.publication()).toBeNull();
  });

  test("is over when Alipay refuses the repeat for its content", async () => {
    const { publish, alipay, open } = await stage();
    alipay.faults.add.push("undone", refusal("SIM.LOGO_MISSING", "logo 不能为空"));
    await expect(publish()).rejects.toMatchObject({ code: "alipay_rejected", params: { code: "SIM.LOGO_MISSING" } });
    expect(await open()).toBeNull();
  });

  test("stays open when the repeat is refused for what says nothing about the first, such as a call limit", async () => {
    const { publish, alipay, open } = await stage();
    alipay.faults.add.push("undone", refusal("isv.app-call-limited", "频次超限", "40005"));
    await expect(publish()).rejects.toMatchObject({ code: "publish_unsettled" });
    expect(await open()).toMatchObject({ state: "unknown", code: "isv.app-call-limited" });
  });

  test("is settled by the next publish, which then sends the newer draft to the same template", async () => {
    const { publish, alipay, merchant, templateId } = await stageUnsettled();
    const { contract } = await templates.getTemplate(merchant.id, templateId);
    const draft = { templateId, expectedRevision: 1, text: sampleText("新标题"), contract };
    const { revision } = await templates.saveDraft(merchant.id, draft);
    const published = await publish(revision);
    expect(published.versionNumber).toBe(2);
    expect(alipay.held.size).toBe(1);
    expect(alipay.held.get(published.tplId)?.content).toBe(sampleText("新标题"));
  });
});

describe("an update whose answer was lost", () => {
  test.each(["done", "undone"] as const)("(%s) is repeated, which changes nothing that the first did not", async (fault) => {
    const { publish, alipay, merchant, templateId } = await stage();
    const { tplId } = await publish();
    const { contract } = await templates.getTemplate(merchant.id, templateId);
    await templates.saveDraft(merchant.id, { templateId, expectedRevision: 1, text: sampleText("第二版"), contract });
    alipay.faults.update.push(fault);
    expect(await publish(2)).toMatchObject({ tplId, versionNumber: 2 });
    expect(alipay.held.size).toBe(1);
  });

  test("twice, is read back from Alipay", async () => {
    const { publish, alipay, merchant, templateId } = await stage();
    const { tplId } = await publish();
    const { contract } = await templates.getTemplate(merchant.id, templateId);
    await templates.saveDraft(merchant.id, { templateId, expectedRevision: 1, text: sampleText("第二版"), contract });
    alipay.faults.update.push("done", "undone");
    expect(await publish(2)).toMatchObject({ tplId, versionNumber: 2 });
  });
});

describe("a process that died while it was sending", () => {
  /** What a dead process leaves behind: an attempt that is still sending, its template made or not. */
  async function stageDeath(isMade: boolean) {
    const staged = await stage();
    const forever = new Promise<never>(() => {});
    const { addTemplate } = staged.alipay.gateway;
    staged.alipay.gateway.addTemplate = async (...call) => {
      if (isMade) await addTemplate(...call);
      return forever;
    };
    void staged.publish();
    await expect.poll(async () => (await staged.open())?.state).toBe("sending");
    if (isMade) await expect.poll(() => staged.alipay.made).toBe(1);
    staged.alipay.gateway.addTemplate = addTemplate;
    return staged;
  }

  test.each([true, false])("leaves one template behind (made: %s), once a minute has passed", async (isMade) => {
    const { publish, clock, alipay } = await stageDeath(isMade);
    await expect(publish()).rejects.toMatchObject({ code: "publish_in_progress" });
    clock.at = new Date(clock.at.getTime() + 61_000);
    const results = await Promise.allSettled([publish(), publish(), publish()]);
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(alipay.held.size).toBe(1);
  });
});

describe("a person's word", () => {
  test("adopts the template that was chosen among the candidates", async () => {
    const { alipay, attempt, deps, merchant, templateId, settle, publication } = await stageUnsettled();
    const tplIds = [alipay.put(sampleText()), alipay.put(sampleText())];
    const { search } = await listCandidates(deps, merchant.id, { templateId });
    expect(search).toMatchObject({ complete: true, candidates: tplIds.map((tplId) => ({ tplId, sameContent: true, inTime: true })) });
    await settle(attempt.id, tplIds[1] ?? "");
    expect(await publication()).toMatchObject({ tplId: tplIds[1], version: { number: 1 } });
  });

  test("that nothing is there lets the next publish start afresh", async () => {
    const { attempt, settle, publish, alipay } = await stageUnsettled();
    expect(await settle(attempt.id, null)).toBeNull();
    await publish();
    expect(new Set(alipay.calls.filter((call) => call.startsWith("add"))).size).toBe(2);
    expect(alipay.held.size).toBe(1);
  });

  test("is refused for a template of another merchant, for one that is taken, and for one that is not at Alipay", async () => {
    const { attempt, settle, alipay, open } = await stageUnsettled();
    const stranger = await world.addMerchant();
    await expect(settle(attempt.id, null, stranger.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(settle(attempt.id, "2026112399999999")).rejects.toMatchObject({ code: "conflict" });
    alipay.faults.query.push("undone");
    await expect(settle(attempt.id, "2026112399999999")).rejects.toMatchObject({ code: "alipay_unreachable" });
    expect(await open()).toMatchObject({ state: "unknown" });
  });

  test("on an attempt that is settled already is refused", async () => {
    const { attempt, settle } = await stageUnsettled();
    await settle(attempt.id, null);
    await expect(settle(attempt.id, null)).rejects.toMatchObject({ code: "not_found" });
  });
});
