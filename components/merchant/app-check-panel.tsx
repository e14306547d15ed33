"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconRefresh } from "@tabler/icons-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ActionResult } from "@/lib/errors";
import type { OwnPublicKey } from "@/lib/merchant/app-check";
import type { AppCheck } from "@/lib/merchant/app-schema";
import { inWords } from "@/lib/template/wording";
import styles from "./app-check-panel.module.css";
import { CheckTag } from "./app-list";

type Props = {
  id: string;
  check: AppCheck | null;
  checkedAt: Date | null;
  /** Null when the stored private key cannot be opened any more. */
  publicKey: OwnPublicKey | null;
  canCheck: boolean;
  actions: { check: (input: { id: string }) => Promise<ActionResult<AppCheck>> };
};

/** How the last signed call ended, in plain words and with the place to click; and the public key that Alipay must know. */
export function AppCheckPanel({ id, check, checkedAt, publicKey, canCheck, actions }: Props) {
  const t = useTranslations("settings");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const format = useFormatter();
  const errorText = useErrorText();
  const router = useRouter();
  const [checking, startCheck] = useTransition();
  const again = () =>
    startCheck(async () => {
      const result = await actions.check({ id });
      if (!result.ok) notifications.show({ color: "red", message: errorText(result.error) });
      router.refresh();
    });

  return (
    <section className={styles.panel} aria-labelledby="app-connection">
      <div className={styles.head}>
        <h2 id="app-connection">{t("connection")}</h2>
        <CheckTag check={check} />
      </div>
      <div aria-live="polite" className={styles.result}>
        {check?.outcome === "accepted" && <p>{t("connectedText", { ms: check.ms })}</p>}
        {check && check.outcome !== "accepted" && (
          <>
            <p className={styles.what}>{inWords(check.what, locale)}</p>
            <p>{inWords(check.todo, locale)}</p>
            {(check.words ?? check.code) && (
              <p className={styles.quiet}>
                {t("alipaySays", { words: check.words ?? "", code: check.code ?? "" })}{" "}
                {check.link && (
                  <a href={check.link} target="_blank" rel="noreferrer">
                    {t("alipayPage")}
                  </a>
                )}
              </p>
            )}
          </>
        )}
        {checkedAt && (
          <p className={styles.quiet}>
            {t("checkedAt", { time: format.dateTime(checkedAt, { dateStyle: "medium", timeStyle: "medium" }) })}
          </p>
        )}
      </div>
      {canCheck && (
        <Button variant="default" size="xs" loading={checking} leftSection={<IconRefresh size={15} aria-hidden />} onClick={again}>
          {t("checkAgain")}
        </Button>
      )}
      <div className={styles.key}>
        <div className={styles.head}>
          <h3>{t("ownPublicKey")}</h3>
          {publicKey && <CopyButton value={publicKey.text} label={t("ownPublicKey")} />}
        </div>
        {publicKey ? (
          <>
            <p className={styles.quiet}>{t("ownPublicKeyHelp")}</p>
            <code className={styles.code}>{publicKey.text}</code>
            <p className={styles.quiet}>{t("fingerprint")}</p>
            <code className={styles.code}>{publicKey.fingerprint}</code>
          </>
        ) : (
          <p className={styles.what}>{errorText({ code: "key_unreadable", params: {} })}</p>
        )}
      </div>
    </section>
  );
}
