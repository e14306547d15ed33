"use client";
import { Button, Tabs } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { CallbackRaw } from "@/components/callback/callback-raw";
import { CopyButton } from "@/components/ui/copy-button";
import { fetchCode } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import { MaskedId } from "@/components/ui/records/masked-id";
import { RecordLoading, RecordMissing } from "@/components/ui/records/record-missing";
import { RecordPanel } from "@/components/ui/records/record-panel";
import { ShanghaiTime } from "@/components/ui/records/shanghai-time";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ActionResult } from "@/lib/errors";
import type { Refreshed } from "@/lib/pass/refresh";
import type { PassView } from "@/lib/pass/view";
import { PassLife } from "./pass-life";
import { passQueries } from "./pass-queries";
import { PassValues } from "./pass-values";
import styles from "./pass-panel.module.css";
import { RefreshResult } from "./refresh-result";
import { StatusTag } from "./status-tag";

// With all that draws a phone: it comes with the tab.
const PassFaceTab = dynamic(() => fetchCode(() => import("./pass-face-tab").then(({ PassFaceTab: tab }) => tab)), {
  loading: RecordLoading,
});

export type RefreshAction = (input: { claimId: string }) => Promise<ActionResult<Refreshed>>;

const TABS = ["life", "face", "raw", "values"] as const;
type Tab = (typeof TABS)[number];

type Props = {
  slug: string;
  claimId: string;
  canQuery: boolean;
  tab: string | null;
  onTab: (tab: string | null) => void;
  refresh: RefreshAction;
  onClose: () => void;
};

/** One claim: what it is, its life, its card, what went over the wire, and what Alipay says of it now. */
export function PassPanel(props: Props) {
  const t = useTranslations("passes");
  const { slug, claimId, onClose } = props;
  const { data, error } = useQuery({
    ...passQueries.view(slug, claimId),
    // A claim in doubt is settled within seconds; a settled one changes by other hands only.
    refetchInterval: ({ state }) => (state.data?.pass.status === "PENDING" ? 2_000 : 10_000),
  });
  if (data) return <Loaded {...props} view={data} />;
  return (
    <RecordPanel label={t("panel")} title={t("panel")} onClose={onClose}>
      {error ? <RecordMissing error={error} /> : <RecordLoading />}
    </RecordPanel>
  );
}

function Loaded({ slug, claimId, canQuery, tab, onTab, refresh, onClose, view }: Props & { view: PassView }) {
  const t = useTranslations("passes");
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const asking = useMutation({
    mutationFn: () => refresh({ claimId }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: passQueries.all(slug) }),
  });
  const { pass } = view;
  const shown: Tab = TABS.find((each) => each === tab) ?? "life";

  return (
    <RecordPanel
      label={t("panel")}
      title={
        <>
          <span className={styles.panelId}>{pass.passId ?? t("noPassId")}</span>
          {pass.passId !== null && <CopyButton value={pass.passId} label="passId" />}
          <StatusTag status={pass.status} />
        </>
      }
      facts={factsOf(slug, view, canQuery, t)}
      onClose={onClose}
      footer={
        canQuery ? (
          <>
            <Button
              variant="light"
              leftSection={<IconRefresh size={15} aria-hidden />}
              loading={asking.isPending}
              onClick={() => asking.mutate()}
            >
              {t("refresh.ask")}
            </Button>
            <span className={styles.hintInline}>{t("refresh.hint")}</span>
          </>
        ) : undefined
      }
    >
      <div aria-live="polite">
        {asking.error && <Notice tone="bad">{errorText({ code: "unavailable", params: {} })}</Notice>}
        {asking.data && !asking.data.ok && <Notice tone="bad">{errorText(asking.data.error)}</Notice>}
        {asking.data?.ok && <RefreshResult result={asking.data.value} />}
      </div>
      <Tabs value={shown} onChange={(next) => onTab(next === "life" ? null : next)} keepMounted={false}>
        <Tabs.List className={styles.tabs}>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="life">
          <PassLife view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="face">
          <PassFaceTab slug={slug} pass={pass} />
        </Tabs.Panel>
        <Tabs.Panel value="raw">
          {view.callbacks.length === 0 && <p className={styles.hint}>{t("noCallbacks")}</p>}
          {view.callbacks.map((callback) => (
            <CallbackRaw key={callback.id} callback={callback} />
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="values">
          <PassValues params={pass.params} />
        </Tabs.Panel>
      </Tabs>
    </RecordPanel>
  );
}

function factsOf(slug: string, { pass, dates }: PassView, canQuery: boolean, t: ReturnType<typeof useTranslations<"passes">>) {
  return [
    {
      name: t(pass.user.kind === "openId" ? "openId" : "column.user"),
      value: (
        <>
          <MaskedId id={pass.user.value} whole={canQuery} />
          {canQuery && <CopyButton value={pass.user.value} label={t("userId")} />}
        </>
      ),
    },
    {
      name: t("column.template"),
      value: (
        <Link href={`/console/${slug}/templates/${pass.template.id}`}>
          {pass.template.name} v{pass.version.number}
        </Link>
      ),
    },
    ...(pass.serialNumber === null ? [] : [{ name: t("column.serialNumber"), value: <code>{pass.serialNumber}</code> }]),
    ...(dates.start === null && dates.end === null
      ? []
      : [{ name: t("validity"), value: t("fromTo", { from: minutes(dates.start), to: minutes(dates.end) }) }]),
    { name: t("column.claimedAt"), value: <ShanghaiTime iso={pass.claimedAt} full /> },
  ];
}

/** `2026-11-25 23:59:59` without its seconds; a text of another form as it is. */
const minutes = (text: string | null): string =>
  text === null ? "…" : /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? text.slice(0, 16) : text;
