"use client";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useCallback, useMemo } from "react";
import { fetchCode, Opening } from "@/components/ui/late";
import { PageHeader } from "@/components/ui/page-header";
import { readListSearch } from "@/components/ui/records/list-search";
import { LiveTag } from "@/components/ui/records/live-tag";
import { maskMiddle } from "@/components/ui/records/mask-middle";
import { NewRowsPill } from "@/components/ui/records/new-rows-pill";
import { OptionFilter } from "@/components/ui/records/option-filter";
import { RecordNotices } from "@/components/ui/records/record-notices";
import { RecordPager } from "@/components/ui/records/record-pager";
import { RecordScreen } from "@/components/ui/records/record-screen";
import { RecordTable } from "@/components/ui/records/record-table";
import { SearchBox } from "@/components/ui/records/search-box";
import { TextFilter } from "@/components/ui/records/text-filter";
import { TimeFilter } from "@/components/ui/records/time-filter";
import { useAddress, type Address } from "@/components/ui/records/use-address";
import { useRecordList } from "@/components/ui/records/use-record-list";
import { PAGE_SIZE } from "@/lib/keyset";
import { addressParams } from "@/lib/list-address";
import { DISPLAY_STATUSES } from "@/lib/pass/display-status";
import { readPassFilter } from "@/lib/pass/filter";
import { usePassColumns } from "./pass-columns";
import type { RefreshAction } from "./pass-panel";
import type { LookupAction } from "./pass-lookup";
import { passQueries } from "./pass-queries";
import styles from "./passes.module.css";
import { PassesEmpty } from "./passes-empty";

const PassPanel = dynamic(() => fetchCode(() => import("./pass-panel").then(({ PassPanel: panel }) => panel)), { loading: Opening });

type Template = { id: string; name: string };
type Props = {
  slug: string;
  templates: readonly Template[];
  /** May ask Alipay, and sees whole user ids. */
  canQuery: boolean;
  actions: { refresh: RefreshAction; lookup: LookupAction };
};

/** 卡券: who claimed which pass, live; the address holds what is shown. */
export function PassesScreen({ slug, templates, canQuery, actions }: Props) {
  const t = useTranslations("passes");
  const address = useAddress(`/console/${slug}/passes`);
  const where = useMemo(() => readListSearch(readPassFilter, addressParams(address.search)), [address.search]);
  const queries = useMemo(
    () => ({ page: (search: string) => passQueries.page(slug, search), total: (base: string) => passQueries.total(slug, base) }),
    [slug],
  );
  const list = useRecordList(queries, where, address);
  const { href } = address;
  const columns = usePassColumns({ seesIds: canQuery, href: useCallback((id: string) => href(id), [href]) });
  const isEmpty = list.page !== undefined && list.rows.length === 0 && list.live.waiting === 0 && !list.isStale;

  return (
    <div className={styles.page}>
      <PageHeader title={t("title")} aside={<LiveTag onFirst={list.onFirst} broken={list.error !== null} />} />
      <RecordScreen
        filters={<PassFilters values={where.values} templates={templates} set={address.set} />}
        notices={
          <RecordNotices
            ignored={where.ignored}
            onDropIgnored={() => address.set(Object.fromEntries(where.ignored.map((name) => [name, null])), "replace")}
            error={list.error}
          />
        }
        scroller={list.scroller}
        onScroll={list.live.onScroll}
        pill={<NewRowsPill waiting={list.live.waiting} atMost={PAGE_SIZE} onShow={list.showNewest} />}
        table={
          <>
            <RecordTable
              caption={t("title")}
              columns={columns}
              rows={list.rows}
              openId={address.openId}
              isFresh={list.live.isFresh}
              onOpen={address.open}
              onPointerMove={list.live.onPointerMove}
              stale={list.isStale}
            />
            {isEmpty && (
              <PassesEmpty
                slug={slug}
                values={where.values}
                set={address.set}
                canQuery={canQuery}
                lookup={actions.lookup}
                hasTemplates={templates.length > 0}
              />
            )}
          </>
        }
        pager={
          <RecordPager
            total={list.total}
            newer={list.page?.newer ?? null}
            older={list.page?.older ?? null}
            onGo={(to) => address.set(to)}
          />
        }
        panel={
          address.openId === null ? null : (
            <PassPanel
              key={address.openId}
              slug={slug}
              claimId={address.openId}
              canQuery={canQuery}
              tab={address.search.get("tab")}
              onTab={(tab) => address.set({ tab }, "replace")}
              refresh={actions.refresh}
              onClose={() => address.open(null)}
            />
          )
        }
      />
    </div>
  );
}

type FilterProps = { values: Readonly<Record<string, string>>; templates: readonly Template[]; set: Address["set"] };

function PassFilters({ values, templates, set }: FilterProps) {
  const t = useTranslations("passes");
  const tRecords = useTranslations("records");
  return (
    <>
      <SearchBox label={t("search")} value={values.q ?? ""} onSearch={(q, how) => set({ q }, how)} />
      <OptionFilter
        name={t("column.template")}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.template}
        onChange={(template) => set({ template })}
      />
      <OptionFilter
        name={t("column.status")}
        options={DISPLAY_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        value={values.status}
        onChange={(status) => set({ status })}
      />
      <TextFilter
        name={t("column.user")}
        hint={tRecords("userHint")}
        value={values.user}
        shown={values.user && maskMiddle(values.user)}
        onChange={(user) => set({ user })}
      />
      <TimeFilter from={values.from} to={values.to} onChange={(range) => set(range)} />
    </>
  );
}
