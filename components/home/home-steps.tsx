import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Overview } from "@/lib/claim/overview-store";
import styles from "./home-steps.module.css";

const STEPS = ["design", "publish", "claim", "see"] as const;

type Step = (typeof STEPS)[number];

/** 设计 → 发布 → 领取 → 看到券: what has been done once, what comes next, and where each is done. */
export function HomeSteps({ done, hrefs }: { done: Overview["done"]; hrefs: Record<Step, string> }) {
  const t = useTranslations("home.steps");
  const next = STEPS.find((step) => !done[step]);
  return (
    <ol className={styles.steps} aria-label={t("label")}>
      {STEPS.map((step, index) => {
        const state = done[step] ? "done" : step === next ? "next" : "later";
        return (
          <li key={step} className={styles.step} data-state={state}>
            <Link href={hrefs[step]} className={styles.link} aria-current={state === "next" ? "step" : undefined}>
              <span className={styles.mark} aria-hidden>
                {state === "done" ? <IconCheck size={14} stroke={2.6} /> : index + 1}
              </span>
              <span className={styles.what}>
                <span className={styles.name}>
                  {t(`${step}.name`)}
                  <span className={styles.state}>{t(state)}</span>
                </span>
                <span className={styles.text}>{t(`${step}.${state === "done" ? "done" : "todo"}`)}</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
