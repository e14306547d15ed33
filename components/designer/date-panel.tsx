"use client";
import { DatePicker, TimePicker } from "@mantine/dates";
import { useTranslations } from "next-intl";
import { CalendarWords } from "@/components/ui/calendar-words";
import styles from "./field.module.css";

const DAY_ENDS = ["00:00:00", "23:59:59"] as const;

/** Day and time of a `yyyy-MM-dd HH:mm:ss`, each kept when the other one is chosen. `ends` is the time a day gets that had none. */
export function DatePanel({ text, ends, onPick }: { text: string | null; ends: string; onPick: (text: string) => void }) {
  const t = useTranslations("form.date");
  const day = text?.slice(0, 10) ?? null;
  const time = text?.slice(11) ?? ends;
  const pickTime = (next: string) => {
    if (day !== null && next.length === ends.length) onPick(`${day} ${next}`);
  };
  return (
    <CalendarWords>
      <DatePicker
        size="sm"
        value={day}
        defaultDate={day ?? undefined}
        onChange={(next) => next !== null && onPick(`${next.slice(0, 10)} ${time}`)}
      />
      <div className={styles.times}>
        <TimePicker
          size="xs"
          withSeconds
          aria-label={t("time")}
          hoursInputLabel={t("hours")}
          minutesInputLabel={t("minutes")}
          secondsInputLabel={t("seconds")}
          value={time}
          disabled={day === null}
          onChange={pickTime}
        />
        {DAY_ENDS.map((each) => (
          <button key={each} type="button" className={styles.fix} disabled={day === null} onClick={() => pickTime(each)}>
            {each}
          </button>
        ))}
      </div>
    </CalendarWords>
  );
}
