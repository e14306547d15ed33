"use client";
import { SegmentedControl, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useErrorText } from "@/components/ui/use-error-text";
import styles from "./app-form.module.css";
import type { AppFormInput } from "./app-form-values";

/** The app's private key, which is written and never read back, and Alipay's public key. */
export function KeyFields({ isNew }: { isNew: boolean }) {
  const t = useTranslations("settings");
  const errorText = useErrorText();
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
  const keyError = (field: "privateKey" | "alipayPublicKey") =>
    errors[field]?.type === "too_big" ? errorText({ code: "key_invalid", params: { field, reason: "other" } }) : errors[field]?.message;

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
          error={keyError("privateKey")}
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
          error={keyError("alipayPublicKey")}
        />
      )}
    </section>
  );
}
