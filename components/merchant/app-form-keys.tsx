"use client";
import { SegmentedControl, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import styles from "./app-form.module.css";
import type { AppFormInput } from "./app-form-values";

/** The app's private key, which is written and never read back, and Alipay's public key. */
export function KeyFields({ isNew }: { isNew: boolean }) {
  const t = useTranslations("settings");
  const { register, control, setValue, formState } = useFormContext<AppFormInput>();
  const [gateway, keySource] = useWatch({ control, name: ["gateway", "keySource"] });
  const simulated = gateway === "simulator";
  const sources = [...(isNew ? [] : (["keep"] as const)), ...(simulated ? (["generate"] as const) : []), "paste" as const];
  const fallback = sources[0] ?? "paste";
  const offered = sources.some((source) => source === keySource);
  useEffect(() => {
    if (!offered) setValue("keySource", fallback);
  }, [offered, fallback, setValue]);
  const { errors } = formState;

  return (
    <section className={styles.section} aria-labelledby="app-keys">
      <h2 id="app-keys">{t("keys")}</h2>
      {sources.length > 1 && (
        <div>
          <SegmentedControl
            aria-label={t("privateKey")}
            size="sm"
            value={offered ? keySource : fallback}
            onChange={(value) => setValue("keySource", sources.find((source) => source === value) ?? fallback, { shouldDirty: true })}
            data={sources.map((source) => ({ value: source, label: t(`keySource_${source}`) }))}
          />
        </div>
      )}
      {keySource === "generate" && <p className={styles.help}>{t("generateHelp")}</p>}
      {keySource === "keep" && <p className={styles.help}>{t("keepHelp")}</p>}
      {keySource === "paste" && (
        <Textarea
          label={t("privateKey")}
          description={t("privateKeyHelp")}
          classNames={{ input: styles.mono }}
          rows={4}
          autoComplete="off"
          spellCheck={false}
          {...register("privateKey")}
          error={errors.privateKey?.message}
        />
      )}
      {simulated ? (
        <p className={styles.help}>{t("simulatorKeyHelp")}</p>
      ) : (
        <Textarea
          label={t("alipayPublicKey")}
          description={t("alipayPublicKeyHelp")}
          classNames={{ input: styles.mono }}
          rows={4}
          autoComplete="off"
          spellCheck={false}
          {...register("alipayPublicKey")}
          error={errors.alipayPublicKey?.message}
        />
      )}
    </section>
  );
}
