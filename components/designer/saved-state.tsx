"use client";
import { Tooltip } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/use-error-text";
import type { DraftSaver } from "./draft-saver";
import styles from "./saved-state.module.css";
import { useSaveState } from "./use-save-state";

/** Whether the server has what is on the screen, told as it is. */
export function SavedState({ saver, isReadOnly }: { saver: DraftSaver; isReadOnly: boolean }) {
  const t = useTranslations("designer.saved");
  const state = useSaveState(saver);
  const format = useFormatter();
  const errorText = useErrorText();
  if (isReadOnly) return <span className={styles.state}>{t("readOnly")}</span>;
  return (
    <span className={styles.state} role="status" data-kind={state.kind}>
      {state.kind === "saved" && t("at", { time: format.dateTime(state.at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) })}
      {state.kind === "pending" && t("pending")}
      {state.kind === "saving" && t("saving")}
      {state.kind === "conflict" && t("conflict")}
      {state.kind === "failed" && (
        <>
          <Tooltip label={errorText(state.error)} multiline maw={280}>
            <span>{t("failed")}</span>
          </Tooltip>
          <button type="button" className={styles.retry} onClick={() => void saver.flush()}>
            {t("retry")}
          </button>
        </>
      )}
    </span>
  );
}
