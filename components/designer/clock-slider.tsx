"use client";
import { NativeSelect, Slider } from "@mantine/core";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Tag, type Tone } from "@/components/ui/tag";
import { useWording } from "@/components/ui/use-wording";
import { momentOf, stateOf } from "@/lib/template/layout";
import { passStates, stateWords, type PassState } from "@/lib/template/layout-part";
import { DAY_MS, formatDateTime, HOUR_MS } from "@/lib/template/time";
import { CLOCK_STEPS, timelineOf } from "./clock-timeline";
import styles from "./phone-pane.module.css";

const TONES: Record<PassState, Tone> = {
  not_started: "neutral",
  usable: "good",
  expiring: "warn",
  used: "neutral",
  expired: "neutral",
  closed: "neutral",
};

type Props = {
  /** Milliseconds; null where the template has no readable date. Numbers, so that a key that changes no date draws nothing anew. */
  startMs: number | null;
  endMs: number | null;
  clock: Date;
  now: Date;
  fixed: PassState | null;
  onClock: (clock: Date, isDone: boolean) => void;
  /** A state by its name, with the moment that brings it where one does; null gives it back to the clock. */
  onState: (state: PassState | null, clock: Date | null) => void;
};

/** Moves the phone's clock from before the start to after the end, or sets a state by its name. */
export const ClockSlider = memo(function ClockSlider({ startMs, endMs, clock, now, fixed, onClock, onState }: Props) {
  const t = useTranslations("designer");
  const wording = useWording();
  const dates = { start: dateOf(startMs), end: dateOf(endMs) };
  const { at, stepOf, bounds } = timelineOf(dates, now);
  const state = fixed ?? stateOf(dates, clock);
  const left = endMs === null ? 0 : endMs - clock.getTime();
  const isRunning = left > 0 && (state === "usable" || state === "expiring");
  return (
    <div className={styles.clock}>
      <div className={styles.clockRow}>
        <span>{t("beforeStart")}</span>
        <Slider
          className={styles.slider}
          size="sm"
          min={0}
          max={CLOCK_STEPS}
          value={stepOf(clock)}
          onChange={(step) => onClock(at(step), false)}
          onChangeEnd={(step) => onClock(at(step), true)}
          label={(step) => formatDateTime(at(step)).slice(0, 16)}
          thumbLabel={t("clock")}
          styles={{
            bar: { background: "transparent" },
            track: {
              "--slider-track-bg": "transparent",
              background: `linear-gradient(90deg, var(--studio-line-strong) ${bounds.start}, var(--mantine-color-teal-6) 0 ${bounds.expiring}, var(--mantine-color-orange-4) 0 ${bounds.end}, var(--studio-line-strong) 0)`,
            },
          }}
        />
        <span>{t("afterEnd")}</span>
      </div>
      <div className={styles.clockRow}>
        <Tag tone={TONES[state]}>
          {wording(stateWords[state])}
          {isRunning && ` · ${t("left", { days: Math.floor(left / DAY_MS), hours: Math.floor((left % DAY_MS) / HOUR_MS) })}`}
        </Tag>
        <NativeSelect
          size="xs"
          aria-label={t("state")}
          value={fixed ?? ""}
          onChange={(event) => {
            const chosen = passStates.find((each) => each === event.currentTarget.value) ?? null;
            onState(chosen, chosen && momentOf(chosen, dates, now));
          }}
          data={[
            { value: "", label: t("byClock", { time: formatDateTime(clock).slice(5, 16) }) },
            ...passStates.map((each) => ({ value: each, label: wording(stateWords[each]) })),
          ]}
        />
      </div>
    </div>
  );
});

const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
