import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { consoleDeps } from "@/app/_server/console-deps";
import { templateQueries } from "@/components/template/template-queries";
import { TemplateShelf } from "@/components/template/template-shelf";
import { createQueryClient } from "@/components/ui/query-client";
import { readListSearch } from "@/components/ui/records/list-search";
import { addressParams, type AddressParams } from "@/lib/list-address";
import { pickLocale } from "@/lib/locale";
import { can } from "@/lib/merchant/roles";
import { readShelfFilter } from "@/lib/template/shelf-filter";
import type { ShelfRow } from "@/lib/template/shelf-list-store";
import { drawThumbnail } from "@/lib/template/thumbnail";
import { createDraftAction } from "./actions";
import { archiveAction, deleteAction, duplicateAction, restoreAction } from "./shelf-actions";

type Props = { params: Promise<{ merchant: string }>; searchParams: Promise<AddressParams> };

/** What is on the screen before anybody scrolls; the others are drawn when they come into view. */
const DRAWN_AT_ONCE = 12;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("templates") };
}

export default async function TemplatesPage({ params, searchParams }: Props) {
  const { merchant, role, deps } = await consoleDeps((await params).merchant, "template:read");
  const { slug } = merchant;
  const { base } = readListSearch(readShelfFilter, await searchParams);
  const { filter } = readShelfFilter(addressParams(new URLSearchParams(base)));
  const [page, counts, apps] = await Promise.all([
    deps.shelf.list(merchant.id, filter),
    deps.shelf.count(merchant.id),
    deps.apps.list(merchant.id),
  ]);
  const queries = createQueryClient();
  queries.setQueryData(templateQueries.list(slug, base).queryKey, {
    pages: [{ ...page, rows: page.rows.map(wireRow) }],
    pageParams: [null],
  });
  queries.setQueryData(templateQueries.counts(slug).queryKey, counts);

  const locale = pickLocale(await getLocale(), null);
  const now = deps.now();
  const first = page.rows.slice(0, DRAWN_AT_ONCE);
  const faces = await deps.shelf.readFaces(
    merchant.id,
    first.map(({ id }) => id),
  );
  for (const { id, draft, published } of faces) {
    const row = first.find((each) => each.id === id);
    if (row) queries.setQueryData(templateQueries.face(slug, row, locale).queryKey, drawThumbnail(draft, published, { now, locale }));
  }
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <TemplateShelf
        slug={slug}
        apps={apps.map(({ id, name, appId, gateway }) => ({ id, name, appId, gateway }))}
        canWrite={can(role, "template:write")}
        actions={{
          create: createDraftAction.bind(null, slug),
          duplicate: duplicateAction.bind(null, slug),
          archive: archiveAction.bind(null, slug),
          remove: deleteAction.bind(null, slug),
          restore: restoreAction.bind(null, slug),
        }}
      />
    </HydrationBoundary>
  );
}

/** As the API gives it. */
function wireRow(row: ShelfRow) {
  const iso = (date: Date | null) => date && date.toISOString();
  return {
    ...row,
    stoppedAt: iso(row.stoppedAt),
    archivedAt: iso(row.archivedAt),
    deletedAt: iso(row.deletedAt),
    lastClaimedAt: iso(row.lastClaimedAt),
    updatedAt: row.updatedAt.toISOString(),
  };
}
