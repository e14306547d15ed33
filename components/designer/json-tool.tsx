"use client";
import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { ariaShortcut, useShortcutText } from "@/components/ui/shortcut";

type Props = { label: string; shortcut?: string; icon: ReactNode; onClick: () => void; isDisabled?: boolean; isPressed?: boolean };

/** A button above the JSON. */
export function JsonTool({ label, shortcut, icon, onClick, isDisabled = false, isPressed }: Props) {
  const keys = useShortcutText();
  return (
    <Tooltip label={shortcut ? `${label} ${keys(shortcut)}` : label}>
      <ActionIcon
        size="sm"
        aria-label={label}
        aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
        aria-pressed={isPressed}
        variant={isPressed ? "light" : "subtle"}
        onClick={onClick}
        disabled={isDisabled}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
