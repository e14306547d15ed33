"use client";
import { Loader } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { PlayedClaim } from "@/lib/alipay/sandbox-client";
import styles from "./phone-result.module.css";

/** What the claim component lays over its page: waiting, then success or failure. It says nothing of a pass that was issued all the same. */
export function PhoneResult({ shown, startedAt }: { shown: PlayedClaim["shown"] | null; startedAt: number | null }) {
  const t = useTranslations("home.phone");
  if (startedAt !== null)
    return (
      <div className={styles.veil} role="status">
        <div className={styles.result}>
          <Loader size={30} color="gray" />
          <p className={styles.title}>{t("claiming")}</p>
          <Waiting since={startedAt} />
        </div>
      </div>
    );
  if (shown === null) return null;
  const ok = shown === "success";
  return (
    <div className={styles.veil} role="status">
      <div className={styles.result} data-ok={ok}>
        <span className={styles.mark} aria-hidden>
          {ok ? <IconCheck size={26} stroke={2.6} /> : <IconX size={26} stroke={2.6} />}
        </span>
        <p className={styles.title}>{ok ? t("success") : t("failed")}</p>
        {ok && <p className={styles.text}>{t("inWallet")}</p>}
      </div>
    </div>
  );
}

/** Seconds as they pass: a slow Alipay takes as long as the customer would wait. */
function Waiting({ since }: { since: number }) {
  const t = useTranslations("home.phone");
  const [seconds, setSeconds] = useState("0.0");
  useEffect(() => {
    const timer = setInterval(() => setSeconds(((performance.now() - since) / 1_000).toFixed(1)), 100);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <p className={styles.text} aria-hidden>
      {t("waited", { seconds })}
    </p>
  );
}
