"use client";
import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWording } from "@/components/ui/use-wording";
import { describeRelativeTime, evaluateRelativeTime, readRelativeTime, writeRelativeTime, type RelativeTime } from "@/lib/template/time";
import styles from "./dialog.module.css";

const BASES = ["today", "now", "end of month"] as const satisfies readonly RelativeTime["base"][];
const BASE_KEYS = { today: "day", now: "moment", "end of month": "month" } as const;
const UNITS = ["d", "h", "m"] as const;
const BLANK: Record<RelativeTime["base"], RelativeTime> = {
  today: { base: "today", days: 0, time: "00:00:00" },
  now: { base: "now", amount: 1, unit: "d" },
  "end of month": { base: "end of month" },
};

type Props = {
  expression: string;
  now: Date;
  /** Only with what can be read. */
  onExpression: (expression: string) => void;
};

/** A time that is counted from the claim, in words and numbers, with what it gives for a claim made now. */
export function RelativeTimeInput({ expression, now, onExpression }: Props) {
  const t = useTranslations("designer.variablesDrawer.relative");
  const wording = useWording();
  const [typedTime, setTypedTime] = useState<string | null>(null);
  const relative = readRelativeTime(expression) ?? BLANK.today;
  const write = (next: RelativeTime) => {
    const written = writeRelativeTime(next);
    if (readRelativeTime(written) !== null) onExpression(written);
  };
  const isTimeWrong = relative.base === "today" && typedTime !== null && typedTime !== relative.time;
  return (
    <div className={styles.fields} role="group" aria-label={t("title")}>
      <NativeSelect
        label={t("base")}
        value={relative.base}
        onChange={(event) => write(BLANK[BASES.find((each) => each === event.currentTarget.value) ?? "today"])}
        data={BASES.map((each) => ({ value: each, label: t(`bases.${BASE_KEYS[each]}`) }))}
      />
      {relative.base === "today" && (
        <div className={styles.pair}>
          <NumberInput
            label={t("days")}
            value={relative.days}
            min={-3660}
            max={3660}
            allowDecimal={false}
            onChange={(days) => typeof days === "number" && write({ ...relative, days })}
          />
          <TextInput
            label={t("time")}
            value={typedTime ?? relative.time}
            placeholder="23:59:59"
            error={isTimeWrong ? t("timeWrong") : undefined}
            onChange={(event) => {
              setTypedTime(event.currentTarget.value);
              write({ ...relative, time: event.currentTarget.value });
            }}
            onBlur={() => setTypedTime(null)}
          />
        </div>
      )}
      {relative.base === "now" && (
        <div className={styles.pair}>
          <NumberInput
            label={t("amount")}
            value={relative.amount}
            allowDecimal={false}
            onChange={(amount) => typeof amount === "number" && write({ ...relative, amount })}
          />
          <NativeSelect
            label={t("unit")}
            value={relative.unit}
            onChange={(event) => write({ ...relative, unit: UNITS.find((each) => each === event.currentTarget.value) ?? relative.unit })}
            data={UNITS.map((each) => ({ value: each, label: t(`units.${each}`) }))}
          />
        </div>
      )}
      <p className={styles.quiet} role="status">
        {t("gives", { words: wording(describeRelativeTime(expression)), time: evaluateRelativeTime(expression, now) ?? "" })}
      </p>
    </div>
  );
}
