"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { MaskedId } from "@/components/ui/records/masked-id";
import { RecordLoading, RecordMissing } from "@/components/ui/records/record-missing";
import { RecordPanel } from "@/components/ui/records/record-panel";
import { ShanghaiTime } from "@/components/ui/records/shanghai-time";
import { Timeline } from "@/components/ui/records/timeline";
import type { CallbackDetail } from "@/lib/callback/store";
import { CallbackRaw } from "./callback-raw";
import { callbackQueries } from "./callback-queries";
import { useStepMoments, duration } from "./callback-moments";
import { useCauseText, VerdictTag } from "./verdict-tag";

type Props = { slug: string; callbackId: string; seesIds: boolean; onClose: () => void };

/** One request of the claim component: what it was, what was done, what was said. */
export function CallbackPanel({ slug, callbackId, seesIds, onClose }: Props) {
  const t = useTranslations("callbacks");
  const { data, error } = useQuery({
    ...callbackQueries.view(slug, callbackId),
    // Repeats are counted on the row, and a late result is written after the answer.
    refetchInterval: 5_000,
  });
  if (!data) {
    return (
      <RecordPanel label={t("panel")} title={t("panel")} onClose={onClose}>
        {error ? <RecordMissing error={error} /> : <RecordLoading />}
      </RecordPanel>
    );
  }
  return <Loaded slug={slug} callback={data} seesIds={seesIds} onClose={onClose} />;
}

function Loaded({ slug, callback, seesIds, onClose }: { slug: string; callback: CallbackDetail; seesIds: boolean; onClose: () => void }) {
  const t = useTranslations("callbacks");
  const causeText = useCauseText();
  const momentsOf = useStepMoments();
  const { user, template, claimId, cause } = callback;
  const facts = [
    { name: t("column.time"), value: <ShanghaiTime iso={callback.receivedAt} full /> },
    ...(cause ? [{ name: t("column.cause"), value: causeText(cause) }] : []),
    ...(user ? [{ name: t(user.kind === "openId" ? "openId" : "column.user"), value: <MaskedId id={user.value} whole={seesIds} /> }] : []),
    ...(template ? [{ name: t("column.template"), value: <TemplateName slug={slug} template={template} /> }] : []),
    {
      name: t("column.deliveries"),
      value: (
        <>
          {t("times", { count: callback.deliveries })}
          {callback.deliveries > 1 && (
            <span>
              {t("lastDelivery")} <ShanghaiTime iso={callback.lastDeliveryAt} />
            </span>
          )}
        </>
      ),
    },
    ...(callback.durationMs === null ? [] : [{ name: t("column.ms"), value: duration(callback.durationMs) }]),
    ...(callback.flags.length > 0
      ? [{ name: t("flags"), value: callback.flags.map((flag) => (t.has(`flag.${flag}`) ? t(`flag.${flag}`) : flag)).join("；") }]
      : []),
    ...(claimId ? [{ name: t("pass"), value: <Link href={`/console/${slug}/passes/${claimId}`}>{t("openPass")}</Link> }] : []),
  ];
  return (
    <RecordPanel
      label={t("panel")}
      title={<VerdictTag verdict={callback.verdict} open={callback.answer === null} />}
      facts={facts}
      onClose={onClose}
    >
      {callback.steps.length > 0 && <Timeline moments={momentsOf(callback.steps, callback.id)} />}
      <CallbackRaw callback={callback} />
    </RecordPanel>
  );
}

function TemplateName({ slug, template }: { slug: string; template: NonNullable<CallbackDetail["template"]> }) {
  const t = useTranslations("callbacks");
  if (template.id !== null && template.name !== null)
    return <Link href={`/console/${slug}/templates/${template.id}`}>{template.name}</Link>;
  return (
    <>
      {t("unknownTemplate")} {template.tplId !== null && <code>{template.tplId}</code>}
    </>
  );
}
