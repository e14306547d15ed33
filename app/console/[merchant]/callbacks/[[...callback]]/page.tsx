import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { consoleDeps } from "@/app/_server/console-deps";
import { callbackQueries } from "@/components/callback/callback-queries";
import { CallbacksScreen } from "@/components/callback/callbacks-screen";
import { createQueryClient } from "@/components/ui/query-client";
import { readListSearch } from "@/components/ui/records/list-search";
import { readCallbackFilter } from "@/lib/callback/filter";
import { AppError } from "@/lib/errors";
import { addressParams, type AddressParams } from "@/lib/list-address";
import { can } from "@/lib/merchant/roles";
import { idSchema } from "@/lib/parse";

type Props = { params: Promise<{ merchant: string; callback?: string[] }>; searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("callbacks"))("title") };
}

/** Every request of the claim component, and one of them when the address names one. */
export default async function CallbacksPage({ params, searchParams }: Props) {
  const { merchant: slug, callback } = await params;
  const { merchant, role, deps } = await consoleDeps(slug, "callback:read");
  const callbackId = callback?.[0];
  if (callback && (callback.length > 1 || !idSchema.safeParse(callbackId).success)) notFound();

  const { search, base } = readListSearch(readCallbackFilter, await searchParams);
  const queries = createQueryClient();
  const filterOf = (text: string) => readCallbackFilter(addressParams(new URLSearchParams(text))).filter;
  const [templates, page, total] = await Promise.all([
    deps.passes.templateNames(merchant.id),
    deps.callbackLedger.list(merchant.id, filterOf(search)),
    deps.callbackLedger.total(merchant.id, filterOf(base)),
  ]);
  queries.setQueryData(callbackQueries.page(slug, search).queryKey, page);
  queries.setQueryData(callbackQueries.total(slug, base).queryKey, total);
  if (callbackId !== undefined) {
    const view = await deps.callbackLedger.get(merchant.id, callbackId).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    });
    queries.setQueryData(callbackQueries.view(slug, callbackId).queryKey, view);
  }

  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <CallbacksScreen slug={slug} templates={templates} seesIds={can(role, "pass:query")} />
    </HydrationBoundary>
  );
}
