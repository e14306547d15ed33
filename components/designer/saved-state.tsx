"use client";
import { Tooltip } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/use-error-text";
import type { SaveState } from "./draft-saver";
import styles from "./saved-state.module.css";

/** Whether the server has what is on the screen, told as it is. */
export function SavedState({ state, onRetry, isReadOnly }: { state: SaveState; onRetry: () => void; isReadOnly: boolean }) {
  const t = useTranslations("designer.saved");
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
          <button type="button" onClick={onRetry}>
            {t("retry")}
          </button>
        </>
      )}
    </span>
  );
}
