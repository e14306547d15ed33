import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/ui/fetch-json";
import type { Page } from "@/lib/keyset";
import type { IssuedPass } from "@/lib/pass/issued-store";
import type { Search } from "@/lib/template/candidates";
import type { Contract } from "@/lib/template/contract";
import type { ShelfCounts, ShelfPage, ShelfRow } from "@/lib/template/shelf-list-store";
import type { Thumbnail } from "@/lib/template/thumbnail";
import type { Locale } from "@/lib/template/wording";

/** A row as it comes over the wire: times are ISO texts. */
export type TemplateRow = Omit<ShelfRow, "stoppedAt" | "archivedAt" | "deletedAt" | "lastClaimedAt" | "updatedAt"> & {
  stoppedAt: string | null;
  archivedAt: string | null;
  deletedAt: string | null;
  lastClaimedAt: string | null;
  updatedAt: string;
};

export type TemplatePage = Omit<ShelfPage, "rows"> & { rows: TemplateRow[] };

export type StoredDraft = { text: string; contract: Contract; revision: number; updatedAt: string };

export type OpenAttempt = {
  attempt: {
    id: string;
    kind: "add" | "update";
    state: string;
    code: string | null;
    message: string | null;
    startedAt: string;
    versionNumber: number;
  };
  search: Search;
};

const base = (slug: string) => `/api/console/${slug}/templates`;

/** Not cached: asked for at the moment of a conflict. */
export const fetchDraft = (slug: string, id: string) => fetchJson<StoredDraft>(`${base(slug)}/${id}/draft`);

export const templateQueries = {
  all: (slug: string) => ["templates", slug] as const,
  /** `search` is the list's address in canonical form (components/ui/records/list-search). */
  list: (slug: string, search: string) =>
    infiniteQueryOptions({
      queryKey: [...templateQueries.all(slug), "list", search],
      queryFn: ({ signal, pageParam }) => {
        const params = new URLSearchParams(search);
        if (pageParam !== null) params.set("before", pageParam);
        return fetchJson<TemplatePage>(params.size > 0 ? `${base(slug)}?${params}` : base(slug), { signal });
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.older,
      refetchInterval: 4_000,
    }),
  counts: (slug: string) =>
    queryOptions({
      queryKey: [...templateQueries.all(slug), "counts"],
      queryFn: ({ signal }) => fetchJson<ShelfCounts>(`${base(slug)}/counts`, { signal }),
      refetchInterval: 15_000,
    }),
  /** Good as long as the draft is the same. */
  face: (slug: string, { id, revision }: { id: string; revision: number }, locale: Locale) =>
    queryOptions({
      queryKey: ["template-face", slug, id, revision, locale],
      queryFn: ({ signal }) => fetchJson<Thumbnail>(`${base(slug)}/${id}/face?locale=${locale}`, { signal }),
      staleTime: Infinity,
    }),
  /** Passes that were issued of a template, newest first. */
  issued: (slug: string, id: string) =>
    infiniteQueryOptions({
      queryKey: [...templateQueries.all(slug), "issued", id],
      queryFn: ({ signal, pageParam }) =>
        fetchJson<Page<IssuedPass>>(`${base(slug)}/${id}/passes${pageParam === null ? "" : `?before=${pageParam}`}`, { signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.older,
    }),
  issuedPass: (slug: string, id: string, claimId: string) =>
    queryOptions({
      queryKey: [...templateQueries.all(slug), "issued-pass", id, claimId],
      queryFn: ({ signal }) => fetchJson<IssuedPass>(`${base(slug)}/${id}/passes/${claimId}`, { signal }),
    }),
  candidates: (slug: string, id: string) =>
    queryOptions({
      queryKey: [...templateQueries.all(slug), "candidates", id],
      queryFn: ({ signal }) => fetchJson<OpenAttempt>(`${base(slug)}/${id}/candidates`, { signal }),
      staleTime: 0,
      retry: false,
    }),
};
