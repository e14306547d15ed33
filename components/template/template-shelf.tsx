"use client";
import { Button } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readListSearch } from "@/components/ui/records/list-search";
import { RecordNotices } from "@/components/ui/records/record-notices";
import { SearchBox } from "@/components/ui/records/search-box";
import { useAddress } from "@/components/ui/records/use-address";
import { addressParams } from "@/lib/list-address";
import { readShelfFilter } from "@/lib/template/shelf-filter";
import { ShelfCard } from "./shelf-card";
import type { TemplateApp } from "./app-choice";
import { ShelfEmpty } from "./shelf-empty";
import { ShelfImport } from "./shelf-import";
import { ShelfTabs } from "./shelf-tabs";
import { templateQueries } from "./template-queries";
import type { CreateDraft } from "./use-start-draft";
import { useShelfVerbs, type ShelfActions } from "./use-shelf-verbs";
import styles from "./template-shelf.module.css";

type Props = { slug: string; apps: TemplateApp[]; canWrite: boolean; actions: ShelfActions & { create: CreateDraft } };

/** Every template as a card, newest change first; the address holds what is shown. */
export function TemplateShelf({ slug, apps, canWrite, actions }: Props) {
  const t = useTranslations("templates");
  const shell = useTranslations("shell");
  const address = useAddress(`/console/${slug}/templates`);
  const where = useMemo(() => readListSearch(readShelfFilter, addressParams(address.search)), [address.search]);
  const { q, status: view } = where.values;
  const list = useInfiniteQuery({ ...templateQueries.list(slug, where.base), placeholderData: keepPreviousData });
  const counts = useQuery(templateQueries.counts(slug));
  const verbs = useShelfVerbs(slug, actions);
  // A template that was changed between two pages is in both until they are asked for again.
  const rows = [...new Map((list.data?.pages ?? []).flatMap((page) => page.rows).map((row) => [row.id, row])).values()];
  const newButton = canWrite && (
    <LinkButton href={`/console/${slug}/templates/new`} leftSection={<IconPlus size={16} aria-hidden />}>
      {t("newTemplate")}
    </LinkButton>
  );

  return (
    <>
      <PageHeader
        title={shell("templates")}
        actions={
          canWrite && (
            <>
              <ShelfImport base={`/console/${slug}`} apps={apps} create={actions.create} />
              {newButton}
            </>
          )
        }
      />
      <div className={styles.page}>
        <div className={styles.bar}>
          <SearchBox label={t("search")} value={q ?? ""} onSearch={(text, how) => address.set({ q: text }, how)} />
          <ShelfTabs view={view} counts={counts.data} search={address.search} onView={(next) => address.set({ status: next })} />
        </div>
        <RecordNotices
          ignored={where.ignored}
          onDropIgnored={() => address.set(Object.fromEntries(where.ignored.map((name) => [name, null])), "replace")}
          error={list.error}
        />
        {list.data && rows.length === 0 && !list.isPlaceholderData ? (
          <ShelfEmpty q={q} view={view} newButton={newButton} set={address.set} />
        ) : (
          <ul className={styles.cards} aria-label={t("list")} data-stale={list.isPlaceholderData || undefined}>
            {rows.map((row) => (
              <ShelfCard key={row.id} slug={slug} row={row} verbs={canWrite ? verbs : null} isBusy={verbs.busyId === row.id} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button className={styles.more} variant="default" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t("more")}
          </Button>
        )}
      </div>
    </>
  );
}
