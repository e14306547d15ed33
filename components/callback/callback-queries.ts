import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/ui/fetch-json";
import type { CallbackDetail, CallbackRow } from "@/lib/callback/store";
import type { Page, Total } from "@/lib/keyset";

const withQuery = (path: string, search: string): string => (search === "" ? path : `${path}?${search}`);

/** `search` is a list's address in canonical form (components/ui/records/list-search). */
export const callbackQueries = {
  all: (slug: string) => ["callbacks", slug] as const,
  page: (slug: string, search: string) =>
    queryOptions({
      queryKey: [...callbackQueries.all(slug), "list", search],
      queryFn: ({ signal }) => fetchJson<Page<CallbackRow>>(withQuery(`/api/console/${slug}/callbacks`, search), { signal }),
    }),
  total: (slug: string, base: string) =>
    queryOptions({
      queryKey: [...callbackQueries.all(slug), "total", base],
      queryFn: ({ signal }) => fetchJson<Total>(withQuery(`/api/console/${slug}/callbacks/total`, base), { signal }),
    }),
  view: (slug: string, callbackId: string) =>
    queryOptions({
      queryKey: [...callbackQueries.all(slug), "view", callbackId],
      queryFn: ({ signal }) => fetchJson<CallbackDetail>(`/api/console/${slug}/callbacks/${callbackId}`, { signal }),
    }),
};
