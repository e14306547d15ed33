import { Button } from "@mantine/core";
import { IconArchive, IconFilterOff, IconTemplate, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { Address } from "@/components/ui/records/use-address";

type Props = { q: string | undefined; view: string | undefined; newButton: ReactNode; set: Address["set"] };

/** Why there is no card, and what to do about it. */
export function ShelfEmpty({ q, view, newButton, set }: Props) {
  const t = useTranslations("templates");
  const toAll = (
    <Button variant="default" onClick={() => set({ q: null, status: null })}>
      {t("showAll")}
    </Button>
  );
  if (q !== undefined) {
    const clear = (
      <Button variant="default" onClick={() => set({ q: null })}>
        {t("clearSearch")}
      </Button>
    );
    return (
      <EmptyState icon={<IconFilterOff size={22} />} title={t("noHits", { q })} action={clear}>
        {t(view === undefined ? "noHitsText" : "noHitsInView")}
      </EmptyState>
    );
  }
  if (view === "archived")
    return (
      <EmptyState icon={<IconArchive size={22} />} title={t("noArchived")} action={toAll}>
        {t("noArchivedText")}
      </EmptyState>
    );
  if (view === "deleted")
    return (
      <EmptyState icon={<IconTrash size={22} />} title={t("noDeleted")} action={toAll}>
        {t("noDeletedText")}
      </EmptyState>
    );
  if (view !== undefined) return <EmptyState icon={<IconFilterOff size={22} />} title={t("noneInView")} action={toAll} />;
  return (
    <EmptyState icon={<IconTemplate size={22} />} title={t("emptyTitle")} action={newButton}>
      {t("emptyText")}
    </EmptyState>
  );
}
