"use client";
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import styles from "./record-panel.module.css";

/** One record beside its list. Escape closes it; the focus comes here when another record is opened by the keyboard. */
export function RecordPanel({
  label,
  title,
  facts,
  children,
  footer,
  onClose,
}: {
  label: string;
  title: ReactNode;
  facts?: readonly { name: string; value: ReactNode }[];
  children: ReactNode;
  footer?: ReactNode;
  onClose: () => void;
}) {
  const t = useTranslations("records");
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector('[role="dialog"],[role="menu"]')) return;
      if (event.target instanceof HTMLInputElement) return;
      close.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <aside className={styles.panel} aria-label={label}>
      <header className={styles.panelHead}>
        <ActionIcon className={styles.panelBack} onClick={onClose} aria-label={t("backToList")}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <div className={styles.panelTitle}>{title}</div>
        <ActionIcon className={styles.panelClose} onClick={onClose} aria-label={t("close")}>
          <IconX size={17} />
        </ActionIcon>
      </header>
      <div className={styles.panelBody}>
        {facts && (
          <dl className={styles.facts}>
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {children}
      </div>
      {footer && <footer className={styles.panelFoot}>{footer}</footer>}
    </aside>
  );
}
