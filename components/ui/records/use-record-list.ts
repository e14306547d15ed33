"use client";
import { keepPreviousData, useQuery, type QueryKey, type UseQueryOptions } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Page, Total } from "@/lib/keyset";
import type { ListSearch } from "./list-search";
import type { Address } from "./use-address";
import { useLiveRows } from "./use-live-rows";

/** How often the newest page is asked for while the tab is seen; the answer is empty (304) when nothing changed. */
const POLL_MS = 2_000;
const TOTAL_POLL_MS = 15_000;

export type RecordQueries<R, PageKey extends QueryKey, TotalKey extends QueryKey> = {
  page: (search: string) => UseQueryOptions<Page<R>, Error, Page<R>, PageKey>;
  total: (base: string) => UseQueryOptions<Total, Error, Total, TotalKey>;
};

/**
 * The rows that an address names, kept fresh. The newest page is always polled: it is what is shown, or what tells on an older page how
 * many rows have come.
 */
export function useRecordList<R extends { id: string }, PageKey extends QueryKey, TotalKey extends QueryKey>(
  queries: RecordQueries<R, PageKey, TotalKey>,
  where: ListSearch,
  address: Pick<Address, "set">,
) {
  const onFirst = where.search === where.base;
  const first = useQuery({ ...queries.page(where.base), refetchInterval: POLL_MS, placeholderData: keepPreviousData });
  const other = useQuery({ ...queries.page(where.search), enabled: !onFirst, placeholderData: keepPreviousData });
  const total = useQuery({ ...queries.total(where.base), refetchInterval: TOTAL_POLL_MS, placeholderData: keepPreviousData });
  const live = useLiveRows(first.isPlaceholderData ? undefined : first.data?.rows, where.base, { held: !onFirst });

  const newest = first.data?.rows[0]?.id;
  const { refetch: recount } = total;
  const counted = useRef(newest);
  useEffect(() => {
    if (counted.current === newest) return;
    counted.current = newest;
    void recount();
  }, [newest, recount]);

  const scroller = useRef<HTMLDivElement>(null);
  const showNewest = () => {
    scroller.current?.scrollTo({ top: 0 });
    if (onFirst) live.showWaiting();
    else address.set({});
  };

  const shown = onFirst ? first : other;
  const { set } = address;
  const isFirstAfterAll = !onFirst && !other.isPlaceholderData && where.values.after !== undefined && other.data?.newer === null;
  useEffect(() => {
    if (isFirstAfterAll) set({ after: null }, "replace");
  }, [isFirstAfterAll, set]);

  return {
    rows: onFirst && !first.isPlaceholderData ? live.rows : (shown.data?.rows ?? []),
    page: shown.data,
    total: total.data,
    onFirst,
    /** Nothing to show yet. */
    isLoading: shown.data === undefined && shown.error === null,
    /** Rows of the list before, while this one's are on their way. */
    isStale: shown.isPlaceholderData,
    error: shown.error ?? first.error,
    live,
    scroller,
    showNewest,
  };
}
