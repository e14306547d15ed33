"use client";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ActionResult } from "@/lib/errors";
import type { Lookup } from "@/lib/pass/lookup";
import styles from "./pass-panel.module.css";

export type LookupAction = (input: { passId: string }) => Promise<ActionResult<Lookup[]>>;

/** A passId that our books do not know: Alipay may. What it says is shown and not stored. */
export function PassLookup({ passId, lookup }: { passId: string; lookup: LookupAction }) {
  const t = useTranslations("passes.lookup");
  const errorText = useErrorText();
  const asking = useMutation({ mutationFn: () => lookup({ passId }) });
  const found = asking.data;
  return (
    <>
      <EmptyState
        icon={<IconSearch size={22} />}
        title={t("title", { passId })}
        action={
          <Button onClick={() => asking.mutate()} loading={asking.isPending}>
            {t("ask")}
          </Button>
        }
      >
        {t("text")}
      </EmptyState>
      <div className={styles.lookup} aria-live="polite">
        {asking.error && <Notice tone="bad">{errorText({ code: "unavailable", params: {} })}</Notice>}
        {found && !found.ok && <Notice tone="bad">{errorText(found.error)}</Notice>}
        {found?.ok && found.value.map((each) => <AppAnswer key={each.app.id} answer={each} />)}
      </div>
    </>
  );
}

function AppAnswer({ answer }: { answer: Lookup }) {
  const t = useTranslations("passes.lookup");
  const tRefresh = useTranslations("passes.refresh");
  const app = `${answer.app.name} (${answer.app.appId})`;
  const errorText = useErrorText();
  if (answer.outcome === "not_asked") {
    return (
      <Notice tone="bad" title={app}>
        {errorText(answer.error)}
      </Notice>
    );
  }
  if (answer.outcome === "absent") return <Notice title={app}>{t("absent")}</Notice>;
  if (answer.outcome === "no_answer") {
    return (
      <Notice tone="warn" title={app}>
        {tRefresh(`noAnswer.${answer.cause}`)}
      </Notice>
    );
  }
  if (answer.outcome === "refused") {
    return (
      <Notice tone="bad" title={app}>
        {tRefresh("refused", { code: answer.code, message: answer.message })}
      </Notice>
    );
  }
  const { pass, template } = answer;
  const rows: [string, string | null][] = [
    ["passId", pass.passId],
    [tRefresh("fields.status"), pass.isDeleted ? `${pass.status} · ${t("deleted")}` : pass.status],
    [tRefresh("fields.user"), pass.userId ?? pass.openId],
    [tRefresh("fields.serialNumber"), pass.serialNumber],
    [tRefresh("fields.tplId"), template ? `${template.name} · ${pass.tplId ?? ""}` : pass.tplId && `${pass.tplId} · ${t("notOurs")}`],
    [tRefresh("fields.startDate"), pass.startDate],
    [tRefresh("fields.endDate"), pass.endDate],
    [t("createTime"), pass.createTime],
    [t("modifyTime"), pass.modifyTime],
    ...Object.entries(pass.params),
  ];
  return (
    <div>
      <Notice tone="good" title={app}>
        {t("found")}
      </Notice>
      <table className={styles.values}>
        <tbody>
          {rows
            .filter(([, value]) => value !== null)
            .map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
