import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/ui/fetch-json";
import type { Page, Total } from "@/lib/keyset";
import type { PassFace, PassRow } from "@/lib/pass/store";
import type { PassView } from "@/lib/pass/view";

const withQuery = (path: string, search: string): string => (search === "" ? path : `${path}?${search}`);

/** `search` is a list's address in canonical form (components/ui/records/list-search). */
export const passQueries = {
  all: (slug: string) => ["passes", slug] as const,
  lists: (slug: string) => [...passQueries.all(slug), "list"] as const,
  page: (slug: string, search: string) =>
    queryOptions({
      queryKey: [...passQueries.lists(slug), search],
      queryFn: ({ signal }) => fetchJson<Page<PassRow>>(withQuery(`/api/console/${slug}/passes`, search), { signal }),
    }),
  total: (slug: string, base: string) =>
    queryOptions({
      queryKey: [...passQueries.all(slug), "total", base],
      queryFn: ({ signal }) => fetchJson<Total>(withQuery(`/api/console/${slug}/passes/total`, base), { signal }),
    }),
  view: (slug: string, claimId: string) =>
    queryOptions({
      queryKey: [...passQueries.all(slug), "view", claimId],
      queryFn: ({ signal }) => fetchJson<PassView>(`/api/console/${slug}/passes/${claimId}`, { signal }),
    }),
  face: (slug: string, claimId: string) =>
    queryOptions({
      queryKey: [...passQueries.all(slug), "face", claimId],
      queryFn: ({ signal }) => fetchJson<PassFace>(`/api/console/${slug}/passes/${claimId}/face`, { signal }),
      // What a card was issued from never changes.
      staleTime: Infinity,
    }),
};
