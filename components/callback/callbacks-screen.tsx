"use client";
import { Button } from "@mantine/core";
import { IconArrowsLeftRight, IconFilterOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { EmptyState } from "@/components/ui/empty-state";
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
import { TextFilter } from "@/components/ui/records/text-filter";
import { TimeFilter } from "@/components/ui/records/time-filter";
import { useAddress } from "@/components/ui/records/use-address";
import { useRecordList } from "@/components/ui/records/use-record-list";
import { readCallbackFilter, VERDICTS } from "@/lib/callback/filter";
import { PAGE_SIZE } from "@/lib/keyset";
import { addressParams } from "@/lib/list-address";
import { useCallbackColumns } from "./callback-columns";
import { CallbackPanel } from "./callback-panel";
import { callbackQueries } from "./callback-queries";
import styles from "./callbacks.module.css";

type Props = { slug: string; templates: readonly { id: string; name: string }[]; seesIds: boolean };

/** 回调: every request of the claim component, live; the address holds what is shown. */
export function CallbacksScreen({ slug, templates, seesIds }: Props) {
  const t = useTranslations("callbacks");
  const tRecords = useTranslations("records");
  const address = useAddress(`/console/${slug}/callbacks`);
  const where = useMemo(() => readListSearch(readCallbackFilter, addressParams(address.search)), [address.search]);
  const queries = useMemo(
    () => ({
      page: (search: string) => callbackQueries.page(slug, search),
      total: (base: string) => callbackQueries.total(slug, base),
    }),
    [slug],
  );
  const list = useRecordList(queries, where, address);
  const { href } = address;
  const columns = useCallbackColumns({ seesIds, href: useCallback((id: string) => href(id), [href]) });
  const { values } = where;
  const clear = () => address.set({ verdict: null, template: null, user: null, from: null, to: null });
  const close = () => address.open(null);

  const filters = (
    <>
      <OptionFilter
        name={t("column.verdict")}
        options={VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
        value={values.verdict}
        onChange={(verdict) => address.set({ verdict })}
      />
      <OptionFilter
        name={t("column.template")}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.template}
        onChange={(template) => address.set({ template })}
      />
      <TextFilter
        name={t("column.user")}
        hint={tRecords("userHint")}
        value={values.user}
        shown={values.user && maskMiddle(values.user)}
        onChange={(user) => address.set({ user })}
      />
      <TimeFilter from={values.from} to={values.to} onChange={(range) => address.set(range)} />
    </>
  );

  const empty =
    where.base === "" ? (
      <EmptyState icon={<IconArrowsLeftRight size={22} />} title={t("empty.title")}>
        {t("empty.text")}
      </EmptyState>
    ) : (
      <EmptyState
        icon={<IconFilterOff size={22} />}
        title={t("nothing")}
        action={
          <Button variant="default" onClick={clear}>
            {tRecords("clearFilters")}
          </Button>
        }
      >
        {tRecords("nothingHint")}
      </EmptyState>
    );

  return (
    <div className={styles.page}>
      <PageHeader title={t("title")} aside={<LiveTag onFirst={list.onFirst} broken={list.error !== null} />} />
      <RecordScreen
        filters={filters}
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
            {list.page && list.rows.length === 0 && !list.isStale && empty}
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
            <CallbackPanel key={address.openId} slug={slug} callbackId={address.openId} seesIds={seesIds} onClose={close} />
          )
        }
      />
    </div>
  );
}
