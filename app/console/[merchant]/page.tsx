import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { consoleDeps } from "@/app/_server/console-deps";
import { Home } from "@/components/home/home";
import type { Deps } from "@/lib/deps";
import { pickLocale } from "@/lib/locale";
import { sampleParams } from "@/lib/template/contract";
import { layout } from "@/lib/template/layout";
import { formatDateTime, readDateTime } from "@/lib/template/time";
import { playClaimAction } from "./home-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("title") };
}

export default async function HomePage({ params }: { params: Promise<{ merchant: string }> }) {
  const { merchant, role, deps } = await consoleDeps((await params).merchant, "merchant:read");
  const day = formatDateTime(deps.now()).slice(0, 10);
  const [overview, apps] = await Promise.all([
    deps.overview.readOverview(merchant.id, readDateTime(`${day} 00:00:00`) ?? deps.now()),
    deps.apps.listHeads(merchant.id),
  ]);
  const [stage, live] = await Promise.all([stageOf(deps, merchant.id, overview.playable), liveOf(deps, merchant.id, overview.live)]);
  return (
    <Home
      slug={merchant.slug}
      role={role}
      overview={overview}
      day={day}
      hasApp={apps.length > 0}
      stage={stage && { ...stage, sandboxUrl: deps.env.sandboxUrl, action: playClaimAction.bind(null, merchant.slug) }}
      live={live}
    />
  );
}

/** The published version, not the draft, with values as a claim of this moment would get them. */
async function stageOf(deps: Deps, merchantId: string, templateId: string | null) {
  if (templateId === null) return null;
  const { id, name, stoppedAt, publication } = await deps.templates.getTemplate(merchantId, templateId);
  if (!publication) return null;
  const { text, contract, number } = publication.version;
  const now = deps.now();
  const locale = pickLocale(await getLocale(), null);
  return {
    template: { id, name, tplId: publication.tplId, version: number, stopped: stoppedAt !== null },
    screen: layout(JSON.parse(text), { params: sampleParams(contract, now), state: "usable", surface: "claim", now, locale }),
  };
}

async function liveOf(deps: Deps, merchantId: string, templateId: string | null) {
  if (templateId === null) return null;
  const { id, name, publication } = await deps.templates.getTemplate(merchantId, templateId);
  return publication && { id, name, tplId: publication.tplId };
}
