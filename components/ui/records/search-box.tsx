"use client";
import { ActionIcon, Kbd, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { isTyping } from "../is-typing";
import styles from "./filter.module.css";

const PAUSE_MS = 500;

/** Exact search. `/` puts the cursor here from anywhere; Enter searches at once, a pause in typing does too. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch: (text: string | null, how: "push" | "replace") => void;
}) {
  const t = useTranslations("records");
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed by another hand: a link, the way back, "clear filters".
  if (known !== value) {
    setKnown(value);
    if (draft.trim() !== value) setDraft(value);
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      clearTimeout(timer.current);
    };
  }, []);

  const search = (text: string, how: "push" | "replace") => {
    clearTimeout(timer.current);
    if (text.trim() !== value) onSearch(text.trim() === "" ? null : text.trim(), how);
  };
  const type = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(text, "replace"), PAUSE_MS);
  };
  const clear = () => {
    setDraft("");
    search("", "push");
    input.current?.focus();
  };

  return (
    <TextInput
      ref={input}
      type="text"
      role="searchbox"
      className={styles.search}
      value={draft}
      maxLength={200}
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts="/"
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        draft === "" ? (
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        ) : (
          <ActionIcon size="sm" onClick={clear} aria-label={t("clearSearch")}>
            <IconX size={14} />
          </ActionIcon>
        )
      }
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) search(draft, "push");
        if (event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}
