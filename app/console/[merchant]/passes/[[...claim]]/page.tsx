import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { consoleDeps } from "@/app/_server/console-deps";
import { passQueries } from "@/components/pass/pass-queries";
import { PassesScreen } from "@/components/pass/passes-screen";
import { createQueryClient } from "@/components/ui/query-client";
import { readListSearch } from "@/components/ui/records/list-search";
import { AppError } from "@/lib/errors";
import { addressParams, type AddressParams } from "@/lib/list-address";
import { can } from "@/lib/merchant/roles";
import { idSchema } from "@/lib/parse";
import { readPassFilter } from "@/lib/pass/filter";
import { viewPass } from "@/lib/pass/view";
import { lookupPassAction, refreshPassAction } from "../actions";

type Props = { params: Promise<{ merchant: string; claim?: string[] }>; searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("passes"))("title") };
}

/** The list, and one claim of it when the address names one: one page, so that opening a row asks nobody for a page. */
export default async function PassesPage({ params, searchParams }: Props) {
  const { merchant: slug, claim } = await params;
  const { merchant, role, deps } = await consoleDeps(slug, "pass:read");
  const claimId = claim?.[0];
  if (claim && (claim.length > 1 || !idSchema.safeParse(claimId).success)) notFound();

  const { search, base } = readListSearch(readPassFilter, await searchParams);
  const queries = createQueryClient();
  const filterOf = (text: string) => readPassFilter(addressParams(new URLSearchParams(text))).filter;
  const [templates, page, total] = await Promise.all([
    deps.passes.templateNames(merchant.id),
    deps.passes.list(merchant.id, filterOf(search)),
    deps.passes.total(merchant.id, filterOf(base)),
  ]);
  queries.setQueryData(passQueries.page(slug, search).queryKey, page);
  queries.setQueryData(passQueries.total(slug, base).queryKey, total);
  if (claimId !== undefined) {
    const view = await viewPass(deps, merchant.id, claimId).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    });
    queries.setQueryData(passQueries.view(slug, claimId).queryKey, view);
  }

  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <PassesScreen
        slug={slug}
        templates={templates}
        canQuery={can(role, "pass:query")}
        actions={{ refresh: refreshPassAction.bind(null, slug), lookup: lookupPassAction.bind(null, slug) }}
      />
    </HydrationBoundary>
  );
}
