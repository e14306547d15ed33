"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash, type IconProps } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId, useImperativeHandle, useState, type ComponentType, type Ref } from "react";
import type { ListAction } from "./list-item";

type Props = { index: number; count: number; name: string; onAct: (index: number, action: ListAction) => void };

/**
 * What can be done to an entry as a whole, without a drag. The action says where the focus goes; Escape leads back to the button. There are
 * as many buttons as entries, and a menu that is closed would hear every key: it is there while it is open.
 */
export function ListMenu({ index, count, name, onAct }: Props) {
  const t = useTranslations("designer-lists");
  const id = useId();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const close = () => {
    setButton(null);
    button?.focus({ preventScroll: true });
  };
  const item = (action: Exclude<ListAction, "fold">, Icon: ComponentType<IconProps>, isDisabled = false) => (
    <Menu.Item
      leftSection={<Icon size={14} />}
      disabled={isDisabled}
      onClick={() => {
        setButton(null);
        onAct(index, action);
      }}
    >
      {t(action)}
    </Menu.Item>
  );
  return (
    <>
      <ActionIcon
        size="sm"
        id={id}
        aria-label={t("more", { name })}
        aria-controls={button ? `${id}-dropdown` : undefined}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        onClick={({ currentTarget }) => (button ? close() : setButton(currentTarget))}
      >
        <IconDots size={14} />
      </ActionIcon>
      {button && (
        <Menu id={id} opened onChange={close} closeOnItemClick={false} position="bottom-end" width={150} returnFocus={false}>
          <Menu.Target>
            <Standing element={button} />
          </Menu.Target>
          <Menu.Dropdown>
            {item("up", IconArrowUp, index === 0)}
            {item("down", IconArrowDown, index === count - 1)}
            {item("duplicate", IconCopy)}
            {item("remove", IconTrash)}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

/** Stands in the menu for a button that stands outside of it. */
function Standing({ element, ref }: { element: HTMLElement; ref?: Ref<HTMLElement> | undefined }) {
  useImperativeHandle(ref, () => element, [element]);
  return null;
}
