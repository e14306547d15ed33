import { useTranslations } from "next-intl";
import Link from "next/link";
import { addCouponSnippet } from "@/lib/alipay/launch";
import styles from "./live-text.module.css";

/** A template that lives at Alipay itself: nothing is simulated there, so how real customers come to claim it. */
export function LiveText({ name, tplId, href, callbacks }: { name: string; tplId: string; href: string; callbacks: string }) {
  const t = useTranslations("home.live");
  return (
    <section className={styles.box} aria-labelledby="live">
      <h2 id="live" className={styles.heading}>
        {t("title", { name })}
      </h2>
      <p>{t("text")}</p>
      <ul className={styles.ways}>
        <li>{t("h5")}</li>
        <li>{t("mini")}</li>
        <li>{t("link")}</li>
      </ul>
      <details>
        <summary>{t("snippet")}</summary>
        <pre className={styles.code}>{addCouponSnippet({ tplId, userId: "2088…" })}</pre>
      </details>
      <p className={styles.links}>
        <Link href={href}>{t("toTemplate")}</Link>
        <Link href={callbacks}>{t("toCallbacks")}</Link>
      </p>
    </section>
  );
}
