import { setTimeout as sleep } from "node:timers/promises";
import type { Deps } from "@/lib/deps";
import type { DemoState } from "@/lib/demo/store";
import { isUniqueViolation } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { saveApp } from "@/lib/merchant/app";
import { DEADLINE_MS, type AppInput } from "@/lib/merchant/app-schema";
import { inferContract } from "@/lib/template/contract-guess";
import { createDocument, readAt } from "@/lib/template/document";
import { publishVersion } from "@/lib/template/publish";
import { redPacketTemplate } from "@/lib/template/starters/red-packet-example";

const APP_ID = "2021000000000001";
/** Of the demo merchant only, so that two processes that start at once make one template. */
const TEMPLATE_ID = "00000000-0000-7000-8000-000000000001";

/** The simulator may still be starting, and another process may be publishing the same. */
const TRIES = 60;
const PAUSE_MS = 1_000;
const PASSING: ReadonlySet<string> = new Set([
  "sandbox_unreachable",
  "alipay_unreachable",
  "publish_in_progress",
  "publish_unsettled",
  "app_id_taken",
]);

/**
 * Sees to it that the demo can be tried: merchant, app (registered with the simulator), and the red-packet example, published. Each part
 * that is there stays as it is, edits included, but for our own address when that has changed. Does nothing where people have merchants of their own and no demo.
 */
export async function ensureDemo(deps: Deps): Promise<void> {
  if (!deps.sandbox) return;
  for (let tries = 1; ; tries += 1) {
    try {
      await deps.demo.create({ id: deps.newId(), memberId: deps.newId(), name: "演示商户", slug: "demo" });
      const state = await deps.demo.find();
      if (!state) return;
      if (state.tplId !== null) return await followAddress(deps, state);
      await takeNextStep(deps, state);
    } catch (error) {
      // What is no AppError is most likely a database under load; without the demo the installation would never be called healthy.
      if ((error instanceof AppError && !PASSING.has(error.code)) || tries === TRIES) throw error;
      deps.log.debug({ err: error }, "demo: not yet");
      await sleep(PAUSE_MS);
    }
  }
}

/** App, then draft, then publication: whatever comes next. What another process did meanwhile is found at the next look. */
async function takeNextStep(deps: Deps, { merchantId, slug, name, appRowId, templateId }: DemoState): Promise<void> {
  const callbackUrl = `${deps.env.publicUrl}/${slug}/alipayPass/b`;
  if (appRowId === null) {
    await saveApp(deps, merchantId, null, demoApp(deps.env.publicUrl));
  } else if (templateId === null) {
    const text = redPacketTemplate({ appId: APP_ID, callbackUrl, merchantName: name, logoUrl: demoApp(deps.env.publicUrl).logoUrl });
    const draft = { id: TEMPLATE_ID, appId: appRowId, text, contract: inferContract(JSON.parse(text)), fallbackName: name, userId: null };
    await deps.templates.createDraft(merchantId, draft).catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
    });
  } else {
    const { revision } = await deps.templates.getTemplate(merchantId, templateId);
    await publishVersion(deps, merchantId, { templateId, expectedRevision: revision, userId: null, callbackUrl });
  }
}

/** Another port or STUDIO_PUBLIC_URL since the last start: the demo's addresses follow, or its claims would go nowhere. */
async function followAddress(deps: Deps, { merchantId, slug, appRowId, templateId }: DemoState): Promise<void> {
  if (appRowId === null || templateId === null) return;
  const { publicUrl } = deps.env;
  const callbackUrl = `${publicUrl}/${slug}/alipayPass/b`;
  const { text, contract, revision, publication } = await deps.templates.getTemplate(merchantId, templateId);
  const published = publication && readAt(createDocument(publication.version.text), "/content/merchant/mcallbackUrl");
  if (typeof published !== "string" || published === callbackUrl || !published.endsWith(`/${slug}/alipayPass/b`)) return;
  const before = new URL(published).origin;
  const moved = (address: string) => address.replaceAll(before, publicUrl);
  const app = await deps.apps.find(merchantId, appRowId);
  if (!app) return;
  const urls = { logoUrl: moved(app.logoUrl), stripUrl: moved(app.stripUrl), iconUrl: moved(app.iconUrl) };
  await saveApp(deps, merchantId, appRowId, { ...app, ...urls, keySource: "keep", privateKey: "" });
  const saved = await deps.templates.saveDraft(merchantId, { templateId, expectedRevision: revision, text: moved(text), contract });
  await publishVersion(deps, merchantId, { templateId, expectedRevision: saved.revision, userId: null, callbackUrl });
}

const demoApp = (publicUrl: string): AppInput => ({
  name: "模拟支付宝应用",
  appId: APP_ID,
  gateway: "simulator",
  keySource: "generate",
  privateKey: "",
  alipayPublicKey: "",
  logoUrl: `${publicUrl}/static/demo-logo.png`,
  stripUrl: `${publicUrl}/static/demo-strip.png`,
  iconUrl: "",
  callbackDeadlineMs: DEADLINE_MS.standard,
  refusalStatus: 200,
  answerTemplate: "",
  trustReports: false,
});
