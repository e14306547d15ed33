"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { duration } from "@/components/callback/callback-moments";
import { useCauseText, VerdictTag } from "@/components/callback/verdict-tag";
import { StatusTag } from "@/components/pass/status-tag";
import { Tag } from "@/components/ui/tag";
import type { Play } from "@/lib/claim/play";
import styles from "./attempt-list.module.css";

/** Each try of one user: what the customer was shown beside what our books say, and what was left of it all. */
export function AttemptList({
  attempts,
  hrefs,
  onAgain,
  busy,
}: {
  attempts: Play[];
  hrefs: { callback: (id: string) => string; pass: (id: string) => string; wallet: string | null };
  onAgain: () => void;
  busy: boolean;
}) {
  const t = useTranslations("home.attempts");
  const newest = attempts.at(-1);
  if (!newest) return null;
  const { claim } = newest.ledger;
  const passes = new Set(attempts.flatMap(({ ledger }) => ledger.claim?.passId ?? [])).size;
  return (
    <section className={styles.section} aria-labelledby="attempts">
      <div className={styles.head}>
        <h2 id="attempts" className={styles.heading}>
          {t("title")}
        </h2>
        <span className={styles.user}>
          {t("user")} <code>{newest.userId}</code>
        </span>
        <Button size="xs" variant="light" onClick={onAgain} loading={busy} className={styles.again}>
          {t("again")}
        </Button>
      </div>
      <div className={styles.columns} aria-hidden>
        <span>{t("try")}</span>
        <span>{t("customer")}</span>
        <span>{t("ledger")}</span>
      </div>
      <ol className={styles.list}>
        {attempts.map((play, index) => (
          <Attempt key={index} play={play} later={attempts.slice(index + 1)} number={index + 1} callbackHref={hrefs.callback} />
        ))}
      </ol>
      <p className={styles.outcome}>
        {t("outcome", { wallet: newest.walletCount, passes })}
        {claim && <Link href={hrefs.pass(claim.id)}>{t("toPass")}</Link>}
        {hrefs.wallet && (
          <a href={hrefs.wallet} target="_blank" rel="noreferrer">
            {t("toWallet")}
          </a>
        )}
      </p>
    </section>
  );
}

type AttemptProps = { play: Play; later: Play[]; number: number; callbackHref: (id: string) => string };

function Attempt({ play, later, number, callbackHref }: AttemptProps) {
  const t = useTranslations("home.attempts");
  const fault = useTranslations("home.fault");
  const phone = useTranslations("home.phone");
  const causeText = useCauseText();
  const { callback } = play.ledger;
  // A later try may have settled the same claim.
  const claim = later.findLast(({ ledger }) => ledger.claim?.id === play.ledger.claim?.id)?.ledger.claim ?? play.ledger.claim;
  const ok = play.phone.shown === "success";
  return (
    <li className={styles.attempt}>
      <div>
        <b>{t("number", { number })}</b>
        <span className={styles.quiet}>{play.fault ? fault(`of.${play.fault}.name`) : t("noFault")}</span>
      </div>
      <div>
        <span className={styles.label}>{t("customer")}</span>
        <b>{ok ? phone("success") : phone("failed")}</b>
        <span className={styles.quiet}>{t("waited", { ms: duration(play.phone.ms) })}</span>
      </div>
      <div>
        <span className={styles.label}>{t("ledger")}</span>
        {callback ? (
          <span className={styles.tags}>
            <VerdictTag verdict={callback.verdict} open={callback.answeredAt === null} />
            {callback.cause && <span className={styles.quiet}>{causeText(callback.cause)}</span>}
            {claim && claim.status !== "CAN_USE" && <StatusTag status={claim.status} />}
          </span>
        ) : (
          <Tag tone="bad">{t("never")}</Tag>
        )}
        <span>{t(`story.${storyOf(play, later)}`)}</span>
        {callback && (
          <Link href={callbackHref(callback.id)} className={styles.link}>
            {t("toCallback")}
          </Link>
        )}
      </div>
    </li>
  );
}

/** What the books make of it, as a sentence: the same verdict means another thing once the job, or the next try, has settled the claim. */
function storyOf({ ledger: { callback, claim } }: Play, later: Play[]): string {
  if (!callback) return "never";
  const { verdict, steps } = callback;
  if (verdict === "recovered") return steps.some(({ name }) => name === "instance.add") ? "recoveredAtOnce" : "recovered";
  if (verdict !== "processing") return verdict;
  if (claim && claim.status !== "PENDING") return claim.status === "FAILED" ? "settledNone" : "settled";
  const next = later.find(({ ledger }) => claim && ledger.claim?.id === claim.id)?.ledger.callback?.verdict;
  return next === "recovered" ? "recoveredLater" : next === "issued" ? "issuedLater" : "open";
}
