"use client";
import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { moveAt, removeAt } from "@/lib/template/document";
import type { Pointer } from "@/lib/json/pointer";
import { useDesigner, useDesignerState } from "./designer-context";
import styles from "./list.module.css";

/** One entry of a list with what can be done to it as a whole: up, down, away. */
export function ListItem({
  list,
  index,
  count,
  name,
  tag,
  children,
}: {
  list: Pointer;
  index: number;
  count: number;
  name: string;
  tag?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("designer");
  const store = useDesigner();
  const pointer = `${list}/${index}`;
  const isActive = useDesignerState(({ active }) => active?.origin !== "form" && active?.pointer === pointer);
  const move = (to: number) =>
    store.change((document) => moveAt(document, pointer, `${list}/${to}`), {
      gesture: `move:${pointer}`,
      origin: "action",
      joins: "never",
    });
  const remove = () =>
    store.change((document) => removeAt(document, pointer), { gesture: `remove:${pointer}`, origin: "action", joins: "never" });
  return (
    <li className={styles.item} data-active={isActive || undefined} data-field={pointer} aria-label={name}>
      <div className={styles.head}>
        {tag}
        <span className={styles.name}>{name}</span>
        <ActionIcon size="sm" disabled={index === 0} onClick={() => move(index - 1)} aria-label={t("moveUp", { name })}>
          <IconArrowUp size={14} />
        </ActionIcon>
        <ActionIcon size="sm" disabled={index === count - 1} onClick={() => move(index + 1)} aria-label={t("moveDown", { name })}>
          <IconArrowDown size={14} />
        </ActionIcon>
        <ActionIcon size="sm" onClick={remove} aria-label={t("remove", { name })}>
          <IconTrash size={14} />
        </ActionIcon>
      </div>
      {children}
    </li>
  );
}
