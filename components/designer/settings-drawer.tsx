"use client";
import { Button, Drawer, NumberInput, Switch, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useTransition, useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import { unreachable } from "@/components/ui/unreachable";
import type { ActionError } from "@/lib/errors";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";

type Values = { stopped: boolean; stopText: string; limitPerUser: number | "" };

/** 停止发放 and the limit per user. They take effect at the next claim, without publishing. */
export function SettingsDrawer({ template, canWrite, actions, onOpen, onDone }: DialogProps) {
  const t = useTranslations("designer.settingsDrawer");
  const errorText = useErrorText();
  const [error, setError] = useState<ActionError | null>(null);
  const [isBusy, startTransition] = useTransition();
  const { stoppedAt, stopText, limitPerUser } = template;
  const { register, control, handleSubmit, formState } = useForm<Values>({
    defaultValues: { stopped: stoppedAt !== null, stopText, limitPerUser: limitPerUser ?? "" },
  });
  // Read while drawing: the form keeps account only of what is asked for.
  const { dirtyFields: own } = formState;
  const close = () => onOpen(null);
  const save = handleSubmit((values) =>
    startTransition(async () => {
      const changed = {
        ...(own.stopped && { stopped: values.stopped }),
        ...(own.stopText && { stopText: values.stopText }),
        ...(own.limitPerUser && { limitPerUser: values.limitPerUser === "" ? null : values.limitPerUser }),
      };
      const result = await actions.saveSettings({ ...changed, templateId: template.id }).catch(unreachable);
      if (!result.ok) {
        setError(result.error);
        return;
      }
      notifications.show({ message: values.stopped ? t("savedStopped") : t("saved"), color: values.stopped ? "orange" : "green" });
      onDone();
      close();
    }),
  );
  return (
    <Drawer opened onClose={close} position="right" size={400} title={t("title")} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={(event) => void save(event)}>
        <fieldset className={styles.stack} disabled={!canWrite} style={{ border: 0, margin: 0, padding: 0 }}>
          <Switch label={t("stop")} description={t("stopHelp")} {...register("stopped")} />
          <Textarea label={t("stopText")} description={t("stopTextHelp")} maxLength={200} rows={3} {...register("stopText")} />
          <Controller
            control={control}
            name="limitPerUser"
            render={({ field: { value, onChange, onBlur, ref } }) => (
              <NumberInput
                label={t("limit")}
                description={t("limitHelp")}
                placeholder={t("noLimit")}
                min={1}
                max={1000}
                allowDecimal={false}
                value={value}
                onChange={(next) => onChange(typeof next === "number" ? next : "")}
                onBlur={onBlur}
                ref={ref}
              />
            )}
          />
          {error && <Notice tone="bad">{errorText(error)}</Notice>}
          {canWrite && (
            <Button type="submit" loading={isBusy}>
              {t("save")}
            </Button>
          )}
        </fieldset>
      </form>
    </Drawer>
  );
}
