"use client";
import { Popover } from "@mantine/core";
import { useState, type ComponentType, type ReactElement, type ReactNode } from "react";
import { fetchCode } from "@/components/ui/late";

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

/** A panel whose code is fetched when it is first asked for. It opens with its controls in it, so that the focus has somewhere to go. */
export function PickPopover<P>({ label, position, load, draw, button, onOpen }: Props<P>) {
  const [Panel, setPanel] = useState<ComponentType<P> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    onOpen?.();
    if (Panel) return setIsOpen(true);
    const asking = document.activeElement;
    void fetchCode(load).then((loaded) => {
      setPanel(() => loaded);
      // Whoever has gone on to another field is not called back.
      if (document.activeElement === asking) setIsOpen(true);
    });
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position={position} shadow="md" trapFocus returnFocus>
      <Popover.Target>{button(() => (isOpen ? setIsOpen(false) : open()))}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{Panel && draw(Panel)}</Popover.Dropdown>
    </Popover>
  );
}
