import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { SHELF_VIEWS, type ShelfView } from "@/lib/template/shelf-filter";
import type { ShelfCounts } from "@/lib/template/shelf-list-store";
import styles from "./template-shelf.module.css";

type Props = {
  view: string | undefined;
  counts: ShelfCounts | undefined;
  /** The address now, of which a tab changes the view alone. */
  search: URLSearchParams;
  onView: (view: ShelfView | null) => void;
};

/** Which templates are shown, and how many there are of each. */
export function ShelfTabs({ view, counts, search, onView }: Props) {
  const t = useTranslations("templates.view");
  return (
    <nav className={styles.tabs} aria-label={t("label")}>
      {([null, ...SHELF_VIEWS] as const).map((each) => {
        const next = new URLSearchParams(search);
        next.delete("status");
        if (each) next.set("status", each);
        const count = counts?.[each ?? "all"];
        // A bin that is empty is nobody's business.
        if (each === "deleted" && !count && view !== each) return null;
        // A click with a key held opens another tab of the browser.
        const onClick = (event: MouseEvent) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onView(each);
        };
        return (
          <a
            key={each ?? "all"}
            href={next.size > 0 ? `?${next}` : "?"}
            className={styles.tab}
            aria-current={view === (each ?? undefined) ? "page" : undefined}
            onClick={onClick}
          >
            {t(each ?? "all")} <span className={styles.count}>{count}</span>
          </a>
        );
      })}
    </nav>
  );
}
