"use client";
import { Button } from "@mantine/core";
import { IconWallet } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { PassPhone } from "@/components/template/pass-phone";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { useErrorText } from "@/components/ui/use-error-text";
import type { Part } from "@/lib/template/layout-part";
import { AttemptList } from "./attempt-list";
import styles from "./claim-stage.module.css";
import { FaultChoice } from "./fault-choice";
import { PhoneResult } from "./phone-result";
import { PlayTimeline } from "./play-timeline";
import { usePlay, type PlayAction } from "./use-play";

export type StageProps = {
  slug: string;
  template: { id: string; name: string; tplId: string; version: number; stopped: boolean };
  screen: Part;
  /** Where a browser on this machine finds the simulator; null while it is off. */
  sandboxUrl: string | null;
  /** False for a role that may only look. */
  mayPlay: boolean;
  action: PlayAction;
};

/** The published pass in a phone, the button that claims one in the simulator, and the time line and books beside it. */
export function ClaimStage({ slug, template, screen, sandboxUrl, mayPlay, action }: StageProps) {
  const t = useTranslations("home.stage");
  const errorText = useErrorText();
  const { attempts, running, refusal, ledger, newest, userId, start, again } = usePlay({ slug, templateId: template.id, action });
  const base = `/console/${slug}`;
  const hrefs = {
    callback: (id: string) => `${base}/callbacks/${id}`,
    pass: (id: string) => `${base}/passes/${id}`,
    wallet: sandboxUrl && userId && new URL(`/wallet?userId=${encodeURIComponent(userId)}`, sandboxUrl).href,
  };
  const reason = !mayPlay ? t("viewer") : sandboxUrl === null ? t("off") : null;
  const disabled = reason !== null || running !== null;
  const phone = running ? null : (newest?.phone ?? null);

  return (
    <div className={styles.stage} id="claim">
      <section className={styles.phonePane} aria-labelledby="stage">
        <div className={styles.hero}>
          <h2 id="stage" className={styles.template}>
            <Link href={`${base}/templates/${template.id}`}>{template.name}</Link>
            <Tag>v{template.version}</Tag>
          </h2>
          <div className={styles.phone}>
            <PassPhone screen={screen} surface="claim">
              <PhoneResult shown={phone?.shown ?? null} startedAt={running?.startedAt ?? null} />
            </PassPhone>
          </div>
          <Button
            size="lg"
            className={styles.button}
            onClick={() => start(null)}
            loading={running?.fault === null}
            disabled={disabled}
            leftSection={<IconWallet size={20} aria-hidden />}
          >
            {t("claim")}
          </Button>
          <p className={styles.hint} data-reason={reason !== null || undefined}>
            {reason ?? (template.stopped ? t("stopped") : t("hint"))}
          </p>
          <p className={styles.drawn}>{t("drawn")}</p>
        </div>
      </section>
      <div className={styles.books}>
        {refusal && <Notice tone="bad">{errorText(refusal)}</Notice>}
        <div className={styles.pair}>
          <section aria-labelledby="timeline">
            <h2 id="timeline" className={styles.heading}>
              {t("timeline")}
            </h2>
            <PlayTimeline running={running !== null} phone={phone} ledger={ledger} />
          </section>
          <section aria-labelledby="faults">
            <h2 id="faults" className={styles.heading}>
              {t("faults")}
            </h2>
            <FaultChoice onPlay={start} busy={running !== null && running.fault !== null} disabled={disabled} />
          </section>
        </div>
        <AttemptList attempts={attempts} hrefs={hrefs} onAgain={again} busy={running !== null} />
      </div>
    </div>
  );
}
