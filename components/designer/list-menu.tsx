"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ListAction } from "./list-item";

type Props = { index: number; count: number; name: string; onAct: (index: number, action: ListAction) => void };

/** What can be done to an entry as a whole, without a drag. The action says where the focus goes; Escape leads back to the button. */
export function ListMenu({ index, count, name, onAct }: Props) {
  const t = useTranslations("designer-lists");
  return (
    <Menu position="bottom-end" width={150} returnFocus={false}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t("more", { name })}>
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={14} />} disabled={index === 0} onClick={() => onAct(index, "up")}>
          {t("up")}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={14} />} disabled={index === count - 1} onClick={() => onAct(index, "down")}>
          {t("down")}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => onAct(index, "duplicate")}>
          {t("duplicate")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={14} />} onClick={() => onAct(index, "remove")}>
          {t("remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
