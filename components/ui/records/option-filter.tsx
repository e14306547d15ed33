"use client";
import { Menu, TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FilterChip } from "./filter-chip";

type Option = { value: string; label: string };

/** So many fit at a glance; more get a field to find one by. */
const SEARCH_FROM = 10;

/** Narrows a list to one of a few. A value that is none of them (another merchant's, a deleted one) is named as unknown. */
export function OptionFilter({
  name,
  options,
  value,
  onChange,
}: {
  name: string;
  options: readonly Option[];
  value: string | undefined;
  onChange: (value: string | null) => void;
}) {
  const t = useTranslations("records");
  const [wanted, setWanted] = useState("");
  const chosen = options.find((option) => option.value === value);
  const shown = options.filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <Menu position="bottom-start" shadow="md" width={220} onClose={() => setWanted("")}>
      <Menu.Target>
        <FilterChip
          name={name}
          chosen={value === undefined ? null : (chosen?.label ?? t("unknownOption"))}
          onClear={() => onChange(null)}
        />
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }} aria-label={name}>
        {options.length >= SEARCH_FROM && (
          <TextInput
            data-autofocus
            size="xs"
            mb={4}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            placeholder={t("findOption")}
            aria-label={t("findOption")}
          />
        )}
        {shown.map((option) => (
          <Menu.Item
            key={option.value}
            onClick={() => onChange(option.value)}
            rightSection={option.value === value ? <IconCheck size={14} aria-hidden /> : null}
          >
            {option.label}
          </Menu.Item>
        ))}
        {shown.length === 0 && <Menu.Item disabled>{t("noOption")}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
