"use client";
import { Button, Group, Popover, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { FilterChip } from "./filter-chip";

/** Narrows a list to what equals a typed text. */
export function TextFilter({
  name,
  hint,
  value,
  shown = value,
  onChange,
}: {
  name: string;
  hint: string;
  value: string | undefined;
  /** How the value stands in the chip, where it is not shown whole. */
  shown?: string | undefined;
  onChange: (value: string | null) => void;
}) {
  const t = useTranslations("records");
  const [opened, setOpened] = useState(false);
  const [draft, setDraft] = useState("");
  const open = () => {
    setDraft(value ?? "");
    setOpened(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setOpened(false);
    onChange(draft.trim() === "" ? null : draft.trim());
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <FilterChip name={name} chosen={shown ?? null} onClick={opened ? () => setOpened(false) : open} onClear={() => onChange(null)} />
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Group gap={8} align="end" wrap="nowrap">
            <TextInput
              label={hint}
              value={draft}
              onChange={(event) => setDraft(event.currentTarget.value)}
              maxLength={160}
              w={230}
              data-autofocus
            />
            <Button type="submit">{t("apply")}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
