"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Fieldset, Radio, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { Controller, FormProvider, useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import { GATEWAY_KINDS } from "@/lib/alipay/gateways";
import type { ActionError, ActionResult } from "@/lib/errors";
import { appSchema, type AppCheck } from "@/lib/merchant/app-schema";
import styles from "./app-form.module.css";
import { CallbackFields } from "./app-form-callback";
import { KeyFields } from "./app-form-keys";
import { appFormValues, fieldOfRefusal, type AppFormInput, type AppFormValues, type EditableApp } from "./app-form-values";

type Props = {
  /** Null for a new one. Never holds the private key. */
  app: EditableApp | null;
  base: string;
  simulatorOn: boolean;
  readOnly?: boolean;
  /** What stands beside the form of an app that exists: how it is connected. */
  side?: ReactNode;
  actions: { save: (input: AppFormInput & { id: string | null }) => Promise<ActionResult<{ id: string; check: AppCheck }>> };
};

/** An app's settings. Saving tries the keys with one signed call; what that says appears beside the form. */
export function AppForm({ app, base, simulatorOn, readOnly = false, side, actions }: Props) {
  const t = useTranslations("settings");
  const shell = useTranslations("shell.gateway");
  const errorText = useErrorText();
  const router = useRouter();
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const form = useForm<AppFormInput, unknown, AppFormValues>({
    resolver: zodResolver(appSchema),
    defaultValues: appFormValues(app, simulatorOn),
  });
  const { register, control, formState } = form;
  const { errors } = formState;

  const submit = form.handleSubmit(async (values) => {
    const result = await actions.save({ ...values, id: app?.id ?? null });
    if (!result.ok) {
      const field = fieldOfRefusal(result.error);
      if (field) form.setError(field, { message: errorText(result.error) }, { shouldFocus: true });
      setRefusal(field ? null : result.error);
      return;
    }
    setRefusal(null);
    const { check, id } = result.value;
    notifications.show({
      color: check.outcome === "accepted" ? "green" : "orange",
      message: t(check.outcome === "accepted" ? "savedConnected" : "savedNotConnected"),
    });
    if (!app) return router.replace(`${base}/${id}`);
    // The key that was pasted is sealed by now: the form forgets it.
    form.reset({ ...form.getValues(), keySource: "keep", privateKey: "" });
    router.refresh();
  });

  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate className={styles.page}>
        <Fieldset disabled={readOnly} variant="unstyled" className={styles.form}>
          <section className={styles.section} aria-labelledby="app-basics">
            <h2 id="app-basics">{t("basics")}</h2>
            <TextInput
              label={t("appName")}
              description={t("appNameHelp")}
              maxLength={64}
              {...register("name")}
              error={errors.name && t("appNameMissing")}
            />
            <Controller
              control={control}
              name="gateway"
              render={({ field }) => (
                <Radio.Group label={t("gateway")} value={field.value} onChange={field.onChange}>
                  <div className={styles.gateways}>
                    {GATEWAY_KINDS.map((kind) => (
                      <Radio.Card key={kind} value={kind} className={styles.choice} disabled={kind === "simulator" && !simulatorOn}>
                        <Radio.Indicator size="xs" />
                        <span>
                          <span className={styles.choiceName}>{shell(kind)}</span>
                          <span className={styles.choiceHelp}>{t(`gatewayHelp_${kind}`)}</span>
                        </span>
                      </Radio.Card>
                    ))}
                  </div>
                </Radio.Group>
              )}
            />
            <TextInput
              label="appId"
              description={t("appIdHelp")}
              maxLength={32}
              inputMode="numeric"
              autoComplete="off"
              {...register("appId")}
              error={errors.appId && (errors.appId.message === "app_id_form" ? t("appIdForm") : errors.appId.message)}
            />
          </section>
          <KeyFields isNew={app === null} />
          <section className={styles.section} aria-labelledby="app-images">
            <h2 id="app-images">{t("images")}</h2>
            <p className={styles.help}>{t("imagesHelp")}</p>
            {(["logoUrl", "stripUrl", "iconUrl"] as const).map((name) => (
              <TextInput
                key={name}
                label={t(name)}
                description={t(`${name}Help`)}
                type="url"
                placeholder="https://"
                {...register(name)}
                error={errors[name] && t("urlForm")}
              />
            ))}
          </section>
          <CallbackFields />
          <div className={styles.save}>
            {refusal && (
              <Notice tone="bad">
                <p>{errorText(refusal)}</p>
              </Notice>
            )}
            <Button type="submit" loading={formState.isSubmitting}>
              {t("saveAndCheck")}
            </Button>
          </div>
        </Fieldset>
        {side && <aside className={styles.side}>{side}</aside>}
        <aside className={styles.hint}>
          <Notice title={t("userIdTitle")}>
            <p>{t("userIdText")}</p>
          </Notice>
        </aside>
      </form>
    </FormProvider>
  );
}
