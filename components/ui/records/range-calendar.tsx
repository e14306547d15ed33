"use client";
import { DatePicker } from "@mantine/dates";
import { CalendarWords } from "@/components/ui/calendar-words";

type Days = [first: string | null, last: string | null];

/** Two days of one calendar, `yyyy-MM-dd`, none after `last`. */
export function RangeCalendar({ last, value, onChange }: { last: string; value: Days; onChange: (days: Days) => void }) {
  return (
    <CalendarWords>
      <DatePicker type="range" allowSingleDateInRange size="xs" maxDate={last} value={value} onChange={onChange} />
    </CalendarWords>
  );
}
