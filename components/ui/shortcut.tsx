"use client";
import { Kbd } from "@mantine/core";
import { useOs } from "@mantine/hooks";

const MAC_SIGNS: Readonly<Record<string, string>> = { mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃" };

/** `mod+Shift+Z` as the keyboard in front of the person says it. */
export function useShortcutText(): (shortcut: string) => string {
  const os = useOs();
  const isMac = os === "macos" || os === "ios";
  return (shortcut) => {
    const keys = shortcut.split("+");
    return isMac ? keys.map((key) => MAC_SIGNS[key] ?? key).join("") : keys.map((key) => (key === "mod" ? "Ctrl" : key)).join(" ");
  };
}

/** The same for `aria-keyshortcuts`. */
export const ariaShortcut = (shortcut: string): string =>
  shortcut.includes("mod") ? `${shortcut.replace("mod", "Control")} ${shortcut.replace("mod", "Meta")}` : shortcut;

export function Shortcut({ keys }: { keys: string }) {
  const text = useShortcutText();
  return <Kbd size="xs">{text(keys)}</Kbd>;
}
