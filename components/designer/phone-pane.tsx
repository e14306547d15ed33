"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { PassState } from "@/lib/template/layout-part";
import { PhoneClock } from "./phone-clock";
import { PhoneControls } from "./phone-controls";
import { PhoneDrawing } from "./phone-drawing";
import styles from "./phone-pane.module.css";
import type { PhoneValues } from "./phone-values";
import { usePhoneSettings } from "./use-phone-settings";

/** The pass as a phone shows it: a pure drawing of the last good value, on the page, the phone and at the moment of choice. */
export function PhonePane({ now }: { now: Date }) {
  const t = useTranslations("designer");
  const [{ surface, width, scheme, values: kind, state, clock: chosenClock }, change] = usePhoneSettings();
  const clock = chosenClock ?? now;
  const values = useMemo((): PhoneValues => ({ kind: kind === "names" ? "names" : "sample", now }), [kind, now]);
  const onClock = useCallback((moved: Date, isDone: boolean) => change({ clock: moved, state: null }, isDone), [change]);
  const onState = useCallback(
    (chosen: PassState | null, moment: Date | null) => change({ state: chosen, ...(moment && { clock: moment }) }),
    [change],
  );
  return (
    <section className={styles.pane} aria-label={t("preview")}>
      <PhoneControls surface={surface} width={width} scheme={scheme} values={kind} onChange={change} />
      <PhoneDrawing values={values} surface={surface} width={width} scheme={scheme} clock={clock} fixed={state} />
      <PhoneClock values={values} clock={clock} now={now} fixed={state} onClock={onClock} onState={onState} />
      <p className={styles.note}>{t("drawing")}</p>
    </section>
  );
}
