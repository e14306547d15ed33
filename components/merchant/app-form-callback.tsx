"use client";
import { Button, NativeSelect, Switch, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { useErrorText } from "@/components/ui/use-error-text";
import { ANSWER_BLANKS, DEFAULT_ANSWER_TEMPLATE, MAX_ANSWER_TEMPLATE } from "@/lib/alipay/answer-template";
import { DEADLINE_MS } from "@/lib/merchant/app-schema";
import styles from "./app-form.module.css";
import type { AppFormInput } from "./app-form-values";

/** Of the statuses a refusal may have; which one the claim component likes is not documented, hence the choice. */
const STATUSES = [200, 400, 403, 409, 422];

const blanks = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(" ");

/** How this app's callbacks are answered. */
export function CallbackFields() {
  const t = useTranslations("settings");
  const errorText = useErrorText();
  const { register, control, setValue, formState } = useFormContext<AppFormInput>();
  const [answerTemplate, refusalStatus] = useWatch({ control, name: ["answerTemplate", "refusalStatus"] });
  const statuses = [...new Set([...STATUSES, Number(refusalStatus)])].sort((a, b) => a - b);
  const { errors } = formState;
  const write = (text: string) => setValue("answerTemplate", text, { shouldDirty: true, shouldValidate: true });

  return (
    <section className={styles.section} aria-labelledby="app-callback">
      <h2 id="app-callback">{t("callback")}</h2>
      <div className={styles.pair}>
        <TextInput
          type="number"
          label={t("deadline")}
          description={t("deadlineHelp")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          rightSection={<span className={styles.unit}>ms</span>}
          min={DEADLINE_MS.min}
          max={DEADLINE_MS.max}
          step={100}
          {...register("callbackDeadlineMs")}
          error={errors.callbackDeadlineMs && t("deadlineRange", DEADLINE_MS)}
        />
        <NativeSelect
          label={t("refusalStatus")}
          description={t("refusalStatusHelp")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          data={statuses.map((status) => ({ value: String(status), label: status === 200 ? t("status200") : String(status) }))}
          {...register("refusalStatus")}
        />
      </div>
      <Switch label={t("trustReports")} description={t("trustReportsHelp")} {...register("trustReports")} />
      <div>
        <div className={styles.rowHead}>
          <label htmlFor="answer-template">{t("answerTemplate")}</label>
          {answerTemplate === "" ? (
            <Button variant="subtle" size="compact-xs" onClick={() => write(DEFAULT_ANSWER_TEMPLATE)}>
              {t("answerEdit")}
            </Button>
          ) : (
            <Button variant="subtle" size="compact-xs" onClick={() => write("")}>
              {t("answerReset")}
            </Button>
          )}
        </div>
        <p className={styles.help}>
          {t("answerTemplateHelp", { success: blanks(ANSWER_BLANKS.success), failure: blanks(ANSWER_BLANKS.failure) })}
        </p>
        {answerTemplate !== "" && (
          <Textarea
            id="answer-template"
            mt={6}
            classNames={{ input: styles.mono }}
            rows={14}
            spellCheck={false}
            {...register("answerTemplate")}
            error={
              errors.answerTemplate?.type === "too_big"
                ? errorText({ code: "answer_template_invalid", params: { reason: "too_long", detail: String(MAX_ANSWER_TEMPLATE) } })
                : errors.answerTemplate?.message
            }
          />
        )}
      </div>
    </section>
  );
}
