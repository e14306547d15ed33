"use client";
import { Popover } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { late } from "@/components/ui/late";
import { formatDateTime } from "@/lib/template/time";
import { FilterChip } from "./filter-chip";
import styles from "./filter.module.css";

const RangeCalendar = late(
  () => import("./range-calendar").then(({ RangeCalendar: calendar }) => calendar),
  <div className={styles.calendar} />,
);

const DAY_MS = 86_400_000;

/** A day of Shanghai's calendar, `days` from today. */
export const shanghaiDay = (days: number, now = new Date()): string => formatDateTime(new Date(now.getTime() + days * DAY_MS)).slice(0, 10);

const PRESETS = [
  { key: "today", from: 0, to: 0 },
  { key: "yesterday", from: -1, to: -1 },
  { key: "last7", from: -6, to: 0 },
  { key: "last30", from: -29, to: 0 },
] as const;

type Range = { from: string | null; to: string | null };

/**
 * Narrows a list to days of Shanghai's calendar. The address holds days and not "today": what is sent to a colleague stays what was seen.
 */
export function TimeFilter({ from, to, onChange }: { from: string | undefined; to: string | undefined; onChange: (range: Range) => void }) {
  const t = useTranslations("records");
  const [opened, setOpened] = useState(false);
  const [draft, setDraft] = useState<[string | null, string | null]>([null, null]);
  const preset = PRESETS.find(
    (each) => shanghaiDay(each.from) === from && (shanghaiDay(each.to) === to || (to === undefined && each.to === 0)),
  );
  const clean = (text: string) => text.replace("T", " ");
  const label = () => {
    if (preset) return t(preset.key);
    if (from !== undefined && to !== undefined) return from === to ? clean(from) : t("range", { from: clean(from), to: clean(to) });
    return from !== undefined ? t("since", { from: clean(from) }) : t("until", { to: clean(to ?? "") });
  };
  const choose = (range: Range) => {
    setOpened(false);
    onChange(range);
  };
  const open = () => {
    setDraft([from?.slice(0, 10) ?? null, to?.slice(0, 10) ?? null]);
    setOpened(true);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <FilterChip
          name={t("time")}
          chosen={from === undefined && to === undefined ? null : label()}
          onClick={opened ? () => setOpened(false) : open}
          onClear={() => onChange({ from: null, to: null })}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.timeDropdown}>
        <div className={styles.presets}>
          {PRESETS.map((each) => (
            <button
              key={each.key}
              type="button"
              className={styles.preset}
              aria-pressed={each === preset}
              onClick={() => choose({ from: shanghaiDay(each.from), to: shanghaiDay(each.to) })}
            >
              {t(each.key)}
            </button>
          ))}
        </div>
        <RangeCalendar
          last={shanghaiDay(0)}
          value={draft}
          onChange={([first, last]) => {
            setDraft([first, last]);
            if (first !== null && last !== null) choose({ from: first, to: last });
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
