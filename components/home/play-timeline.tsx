"use client";
import { useTranslations } from "next-intl";
import { duration, useStepMoments } from "@/components/callback/callback-moments";
import { Timeline, type Moment } from "@/components/ui/records/timeline";
import { timelineOf, type EntryState, type Story, type TimelineEntry } from "./timeline";
import styles from "./play-timeline.module.css";

const TONES: Partial<Record<EntryState, Moment["tone"]>> = { done: "good", open: "warn", bad: "bad" };

/** The tap, what our process did with it, and where the pass went. Every figure was measured; what has none yet shows none. */
export function PlayTimeline(story: Story) {
  const t = useTranslations("home.timeline");
  const tCallbacks = useTranslations("callbacks");
  const momentsOf = useStepMoments();
  const { phone } = story;

  const momentOf = ({ name, state, step, late }: TimelineEntry, index: number): Moment => {
    const key = `${name} ${index}`;
    const measured = step && momentsOf([step], key)[0];
    const title = name === "page" || name === "wallet" ? t(`${name}.${state}`) : tCallbacks(`step.${name.replaceAll(".", "_")}`);
    return {
      key,
      title: (
        <span className={styles[state]}>
          {measured?.title ?? title}
          {late && <span className={styles.late}>{t("late")}</span>}
        </span>
      ),
      detail: measured?.detail || detailOf(name, state),
      at: measured?.at ?? (name === "wallet" && phone ? t("waited", { ms: duration(phone.ms) }) : state === "now" ? t("now") : undefined),
      tone: TONES[state],
    };
  };
  const detailOf = (name: string, state: EntryState) => {
    if (name === "wallet" && phone?.passId) return <code>{phone.passId}</code>;
    if (state === "open") return t("open");
    return t.has(`text.${name.replaceAll(".", "_")}`) ? t(`text.${name.replaceAll(".", "_")}`) : undefined;
  };

  return (
    <div className={styles.timeline} data-played={phone !== null || undefined}>
      <Timeline key={phone ? "played" : "ahead"} moments={timelineOf(story).map(momentOf)} />
    </div>
  );
}
