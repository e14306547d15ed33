import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Overview } from "@/lib/claim/overview-store";
import { can, type Role } from "@/lib/merchant/roles";
import { ClaimStage, type StageProps } from "./claim-stage";
import styles from "./home.module.css";
import { HomeSteps } from "./home-steps";
import { LiveText } from "./live-text";
import { NextStep, type Missing } from "./next-step";
import { TodayFigures } from "./today-figures";

export type HomeProps = {
  slug: string;
  role: Role;
  overview: Overview;
  /** Today in Shanghai, as lists name it in their addresses. */
  day: string;
  stage: Pick<StageProps, "template" | "screen" | "sandboxUrl" | "action"> | null;
  live: { id: string; name: string; tplId: string } | null;
  hasApp: boolean;
};

/** 概览: the four steps, and the published pass to try them with. */
export function Home({ slug, role, overview, day, stage, live, hasApp }: HomeProps) {
  const t = useTranslations("home");
  const base = `/console/${slug}`;
  const newTemplate = `${base}/templates/new`;
  const publish = `${base}/templates${overview.nextToPublish ? `/${overview.nextToPublish}` : ""}`;
  const hrefs = {
    // Whoever may only look finds the templates there are.
    design: can(role, "template:write") ? newTemplate : `${base}/templates`,
    publish,
    claim: stage ? "#claim" : live ? `${base}/templates/${live.id}` : publish,
    see: `${base}/passes`,
  };
  const missing: Missing = !hasApp ? "app" : overview.nextToPublish ? "publication" : "template";
  const next = { app: `${base}/apps/new`, template: newTemplate, publication: publish };
  const may = can(role, missing === "app" ? "app:write" : missing === "template" ? "template:write" : "template:publish");
  return (
    <>
      <PageHeader title={t("title")} aside={<TodayFigures today={overview.today} passes={`${base}/passes`} day={day} />} />
      <div className={styles.page}>
        <HomeSteps done={overview.done} hrefs={hrefs} />
        {stage && stage.sandboxUrl === null && <Notice tone="warn">{t("stage.offText")}</Notice>}
        {stage && <ClaimStage slug={slug} mayPlay={can(role, "sandbox:claim")} {...stage} />}
        {live && <LiveText name={live.name} tplId={live.tplId} href={`${base}/templates/${live.id}`} callbacks={`${base}/callbacks`} />}
        {!stage && !live && (
          <div className={styles.box}>
            <NextStep missing={missing} href={next[missing]} may={may} />
          </div>
        )}
      </div>
    </>
  );
}
