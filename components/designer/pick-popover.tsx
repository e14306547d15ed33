"use client";
import { Popover } from "@mantine/core";
import type { ComponentType, ReactElement, ReactNode } from "react";
import { useLatePanel } from "./use-late-panel";

type Props<P> = {
  /** Name of what opens. */
  label: string;
  position: "bottom-start" | "bottom-end";
  load: () => Promise<ComponentType<P>>;
  draw: (Panel: ComponentType<P>) => ReactNode;
  /** The button; it gets what opens and closes. */
  button: (toggle: () => void) => ReactElement;
  onOpen?: () => void;
};

/** A panel beside a field, fetched when it is first asked for. */
export function PickPopover<P>({ label, position, load, draw, button, onOpen }: Props<P>) {
  const { Panel, isOpen, setIsOpen, toggle } = useLatePanel(load);
  const press = (): void => {
    if (!isOpen) onOpen?.();
    toggle();
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position={position} shadow="md" trapFocus returnFocus>
      <Popover.Target>{button(press)}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{Panel && draw(Panel)}</Popover.Dropdown>
    </Popover>
  );
}
