import { useTranslations } from "next-intl";
import Link from "next/link";
import type { TodaysClaims } from "@/lib/claim/overview-store";
import styles from "./today-figures.module.css";

/** Today's claims and what became of them; each figure opens its rows. */
export function TodayFigures({ today, passes, day }: { today: TodaysClaims; passes: string; day: string }) {
  const t = useTranslations("home.today");
  const plus = today.exact ? "" : "+";
  const rows = `${passes}?from=${day}`;
  return (
    <ul className={styles.figures} aria-label={t("label")}>
      {(["claims", "issued", "pending", "failed"] as const).map((figure) => (
        <li key={figure} data-figure={figure} data-none={today[figure] === 0}>
          <Link href={figure === "pending" ? `${rows}&status=PENDING` : figure === "failed" ? `${rows}&status=FAILED` : rows}>
            {t(figure)}{" "}
            <b>
              {today[figure]}
              {plus}
            </b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
