import { IconChevronLeft } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./page-header.module.css";

/** The bar at the top of every console page: where we are, its state, what can be done. `back` names the page above. */
export function PageHeader({
  title,
  back,
  aside,
  actions,
}: {
  title: ReactNode;
  back?: { href: string; label: string };
  aside?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className={styles.bar}>
      {back && (
        <Link className={styles.back} href={back.href} aria-label={back.label} title={back.label}>
          <IconChevronLeft size={18} aria-hidden />
        </Link>
      )}
      <h1 className={styles.title}>{title}</h1>
      {aside && <div className={styles.aside}>{aside}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
