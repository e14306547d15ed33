"use client";
import { Button, Group, Loader, Radio } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { templateQueries } from "@/components/template/template-queries";
import { Notice } from "@/components/ui/notice";
import { FetchError } from "@/components/ui/query-client";
import { Tag } from "@/components/ui/tag";
import { useErrorText } from "@/components/ui/use-error-text";
import { unreachable } from "@/components/ui/unreachable";
import type { ActionError } from "@/lib/errors";
import type { Publication } from "@/lib/template/publish-store";
import type { DialogProps } from "./dialogs";
import styles from "./dialog.module.css";

type Props = DialogProps & { isBusy: boolean; onRetry: () => void; onSettled: (publication: Publication | null) => void };

const NOT_THERE = "";

/** Alipay's answer was lost and cannot be found out: what it may have made, and the person's word on it. */
export function UnsettledChoice({ merchant, template, actions, isBusy, onRetry, onSettled }: Props) {
  const t = useTranslations("publish");
  const errorText = useErrorText();
  const { data, error, isPending } = useQuery(templateQueries.candidates(merchant.slug, template.id));
  const [choice, setChoice] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [isSettling, setIsSettling] = useState(false);
  if (isPending)
    return (
      <p role="status">
        <Loader size={14} /> {t("searching")}
      </p>
    );
  if (error) {
    if (error instanceof FetchError && error.code === "not_found") {
      return (
        <Notice tone="info" action={<Button onClick={() => onSettled(null)}>{t("continue")}</Button>}>
          {t("nothingOpen")}
        </Notice>
      );
    }
    return <Notice tone="bad">{errorText(error instanceof FetchError ? error : { code: "unavailable", params: {} })}</Notice>;
  }
  const { attempt, search } = data;
  const settle = async () => {
    if (choice === null) return;
    setIsSettling(true);
    const tplId = choice === NOT_THERE ? null : choice;
    const result = await actions.settle({ templateId: template.id, attemptId: attempt.id, tplId }).catch(unreachable);
    setIsSettling(false);
    if (result.ok) onSettled(result.value);
    else setRefusal(result.error);
  };
  const isWorking = isBusy || isSettling;
  return (
    <div className={styles.stack}>
      <Notice tone="warn">
        <p>{t(attempt.kind === "update" ? "unsettledUpdate" : "unsettledAdd", { number: attempt.versionNumber })}</p>
        {attempt.message && (
          <p className={styles.code}>
            {attempt.code} {attempt.message}
          </p>
        )}
        {!search.complete && <p>{t("searchIncomplete")}</p>}
      </Notice>
      <Radio.Group value={choice} onChange={setChoice} label={t("choose")}>
        <div className={styles.stack} style={{ marginTop: 8 }}>
          {search.candidates.map(({ tplId, title, createTime, sameContent, inTime }) => (
            <Radio.Card key={tplId} value={tplId} className={styles.candidate} aria-label={tplId}>
              <Group gap="sm" wrap="nowrap">
                <Radio.Indicator size="xs" />
                <span className={styles.code}>{tplId}</span>
                <span>{title}</span>
                <span className={styles.quiet}>{createTime}</span>
                <Tag tone={sameContent ? "good" : "warn"}>{t(sameContent ? "sameContent" : "otherContent")}</Tag>
                {!inTime && <Tag tone="warn">{t("otherTime")}</Tag>}
              </Group>
            </Radio.Card>
          ))}
          <Radio.Card value={NOT_THERE} className={styles.candidate}>
            <Group gap="sm" wrap="nowrap">
              <Radio.Indicator size="xs" />
              <span>{t(attempt.kind === "update" ? "notTaken" : "notThere")}</span>
            </Group>
          </Radio.Card>
        </div>
      </Radio.Group>
      {refusal && <Notice tone="bad">{errorText(refusal)}</Notice>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onRetry} loading={isBusy} disabled={isSettling}>
          {t("askAgain")}
        </Button>
        <Button onClick={() => void settle()} loading={isSettling} disabled={choice === null || isWorking}>
          {t("settleIt")}
        </Button>
      </Group>
    </div>
  );
}
