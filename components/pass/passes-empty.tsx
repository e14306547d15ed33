"use client";
import { Button } from "@mantine/core";
import { IconFilterOff, IconTicket } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { shanghaiDay } from "@/components/ui/records/time-filter";
import type { Address } from "@/components/ui/records/use-address";
import { looksLikePassId } from "@/lib/pass/filter";
import { PassLookup, type LookupAction } from "./pass-lookup";

type Props = {
  slug: string;
  values: Readonly<Record<string, string>>;
  set: Address["set"];
  canQuery: boolean;
  lookup: LookupAction;
  hasTemplates: boolean;
};

const CLEARED = { q: null, template: null, status: null, user: null, from: null, to: null };

/** Why there is nothing to see, and what to do about it. */
export function PassesEmpty({ slug, values, set, canQuery, lookup, hasTemplates }: Props) {
  const t = useTranslations("passes.empty");
  const tRecords = useTranslations("records");
  const clear = (
    <Button variant="default" onClick={() => set(CLEARED)}>
      {tRecords("clearFilters")}
    </Button>
  );
  if (Object.keys(values).length === 0) {
    return (
      <EmptyState
        icon={<IconTicket size={22} />}
        title={t("title")}
        action={
          <Button component={Link} href={`/console/${slug}/templates`}>
            {t(hasTemplates ? "toTemplates" : "toNewTemplate")}
          </Button>
        }
      >
        {t(hasTemplates ? "text" : "textNoTemplate")}
      </EmptyState>
    );
  }
  const { q } = values;
  const search = q?.replaceAll(/\s/g, "") ?? "";
  if (search.length === 4 && values.from === undefined) {
    return (
      <EmptyState
        icon={<IconFilterOff size={22} />}
        title={t("tail")}
        action={<Button onClick={() => set({ from: shanghaiDay(-29), to: shanghaiDay(0) })}>{t("tailRange")}</Button>}
      >
        {t("tailText")}
      </EmptyState>
    );
  }
  const isSearchOnly = Object.keys(values).every((name) => name === "q");
  if (isSearchOnly && canQuery && looksLikePassId(search)) return <PassLookup key={search} passId={search} lookup={lookup} />;
  return (
    <EmptyState icon={<IconFilterOff size={22} />} title={t("nothing")} action={clear}>
      {tRecords("nothingHint")}
    </EmptyState>
  );
}
