"use client";
import { IconChevronRight } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { isWithin, type Pointer } from "@/lib/json/pointer";
import { useActive, useIssues } from "./designer-context";
import styles from "./fold.module.css";

/**
 * Fields that are seldom wanted, folded away. It opens when one of them is pointed at elsewhere, and says how much is wrong inside while
 * it is closed. A `details`, since its button works in a locked form too.
 */
export function Fold({ title, pointers, children }: { title: ReactNode; pointers: readonly Pointer[]; children: ReactNode }) {
  const t = useTranslations("form");
  const [isOpen, setIsOpen] = useState(false);
  const [seen, setSeen] = useState<number | null>(null);
  const holds = (place: Pointer) => pointers.some((pointer) => isWithin(place, pointer));
  const asked = useActive((active) => (active && active.origin !== "form" && holds(active.pointer) ? active.serial : null));
  const wrong = useIssues((issues) => issues.filter(({ severity, pointer }) => severity !== "note" && holds(pointer)).length);
  const isError = useIssues((issues) => issues.some(({ severity, pointer }) => severity === "error" && holds(pointer)));
  // While drawing, so that the field is there when it is to be focused.
  if (asked !== seen) {
    setSeen(asked);
    if (asked !== null) setIsOpen(true);
  }
  return (
    <details className={styles.fold} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.toggle}>
        <IconChevronRight size={14} stroke={2} aria-hidden className={styles.chevron} />
        {title}
        {!isOpen && wrong > 0 && <Tag tone={isError ? "bad" : "warn"}>{t("wrongInside", { count: wrong })}</Tag>}
      </summary>
      {isOpen && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
