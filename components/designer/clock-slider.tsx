"use client";
import { NativeSelect, Slider } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Tag, type Tone } from "@/components/ui/tag";
import { useWording } from "@/components/ui/use-wording";
import { readVariable } from "@/lib/template/contract";
import { stateWords, type PassState } from "@/lib/template/layout-part";
import { valueAt } from "@/lib/json/pointer";
import { formatDateTime, readDateTime } from "@/lib/template/time";
import styles from "./phone-pane.module.css";

const STEPS = 200;
const HOUR_MS = 3_600_000;
const TONES: Record<PassState, Tone> = {
  not_started: "neutral",
  usable: "good",
  expiring: "warn",
  used: "neutral",
  expired: "neutral",
  closed: "neutral",
};

type Props = {
  value: unknown;
  params: Readonly<Record<string, string>>;
  clock: Date;
  now: Date;
  state: PassState;
  fixed: PassState | null;
  onClock: (clock: Date) => void;
  onFixed: (state: PassState | null) => void;
};

/** Moves the phone's clock from before the start to after the end, or sets a state that no clock brings. */
export function ClockSlider({ value, params, clock, now, state, fixed, onClock, onFixed }: Props) {
  const t = useTranslations("designer");
  const wording = useWording();
  const timeAt = (pointer: string): Date | null => {
    const text = valueAt(value, pointer);
    const name = readVariable(text);
    const shown = name === null ? text : params[name];
    return typeof shown === "string" ? readDateTime(shown) : null;
  };
  const start = timeAt("/content/evoucherInfo/startDate") ?? now;
  const end = timeAt("/content/evoucherInfo/endDate") ?? new Date(now.getTime() + 72 * HOUR_MS);
  const margin = Math.max(12 * HOUR_MS, (end.getTime() - start.getTime()) / 5);
  const from = Math.min(start.getTime(), now.getTime()) - margin;
  const to = Math.max(end.getTime(), start.getTime()) + margin;
  const at = (step: number) => new Date(from + ((to - from) * step) / STEPS);
  const step = Math.round(((clock.getTime() - from) / (to - from)) * STEPS);
  const share = (moment: number) => `${Math.round(((moment - from) / (to - from)) * 1000) / 10}%`;
  const left = end.getTime() - clock.getTime();
  const isRunning = fixed === null && left > 0 && (state === "usable" || state === "expiring");
  return (
    <div className={styles.clock}>
      <div className={styles.clockRow}>
        <span>{t("beforeStart")}</span>
        <Slider
          className={styles.slider}
          size="sm"
          min={0}
          max={STEPS}
          value={Math.min(STEPS, Math.max(0, step))}
          onChange={(chosen) => {
            onFixed(null);
            onClock(at(chosen));
          }}
          label={(chosen) => formatDateTime(at(chosen)).slice(0, 16)}
          thumbLabel={t("clock")}
          styles={{
            bar: { background: "transparent" },
            track: {
              "--slider-track-bg": "transparent",
              background: `linear-gradient(90deg, var(--studio-line-strong) ${share(start.getTime())}, var(--mantine-color-teal-6) 0 ${share(Math.max(start.getTime(), end.getTime() - 72 * HOUR_MS))}, var(--mantine-color-orange-4) 0 ${share(end.getTime())}, var(--studio-line-strong) 0)`,
            },
          }}
        />
        <span>{t("afterEnd")}</span>
      </div>
      <div className={styles.clockRow}>
        <Tag tone={TONES[state]}>
          {wording(stateWords[state])}
          {isRunning && ` · ${t("left", leftParts(left))}`}
        </Tag>
        <NativeSelect
          size="xs"
          aria-label={t("state")}
          value={fixed ?? ""}
          onChange={(event) => {
            const { value: chosen } = event.currentTarget;
            onFixed(chosen === "used" || chosen === "closed" ? chosen : null);
          }}
          data={[
            {
              value: "",
              label: t("byClock", { time: formatDateTime(clock).slice(5, 16) }),
            },
            { value: "used", label: wording(stateWords.used) },
            { value: "closed", label: wording(stateWords.closed) },
          ]}
        />
      </div>
    </div>
  );
}

const leftParts = (ms: number) => ({ days: Math.floor(ms / (24 * HOUR_MS)), hours: Math.floor((ms % (24 * HOUR_MS)) / HOUR_MS) });
