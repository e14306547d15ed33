"use client";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useCallback } from "react";
import { fetchCode, Opening } from "@/components/ui/late";
import type { PassState, Surface } from "@/lib/template/layout-part";
import { PhoneClock } from "./phone-clock";
import { PhoneControls } from "./phone-controls";
import { PhoneDrawing } from "./phone-drawing";
import { PhoneElsewhere } from "./phone-elsewhere";
import styles from "./phone-pane.module.css";
import { usePhoneSettings } from "./use-phone-settings";
import { stateOfIssued, usePhoneValues } from "./use-phone-values";

const IssuedChoice = dynamic(() => fetchCode(() => import("./issued-choice").then(({ IssuedChoice: choice }) => choice)), {
  loading: Opening,
});

/** The pass as a phone shows it: a pure drawing of the last good value, on the page, the phone and at the moment of choice. */
export function PhonePane({ slug, templateId, now }: { slug: string; templateId: string; now: Date }) {
  const t = useTranslations("designer");
  const [{ surface, width, scheme, values: kind, pass, state, clock: chosenClock }, change] = usePhoneSettings();
  const { values, issued } = usePhoneValues({ values: kind, pass, slug, templateId, now });
  const clock = chosenClock ?? now;
  // Until the clock is moved, a pass is shown as it was last known to be.
  const fixed = state ?? (values.kind === "pass" && chosenClock === null ? stateOfIssued(issued.pass) : null);
  const onClock = useCallback((moved: Date, isDone: boolean) => change({ clock: moved, state: null }, isDone), [change]);
  const onState = useCallback(
    // Given back to the clock, a pass that was used is drawn by its dates again.
    (chosen: PassState | null, moment: Date | null) => change({ state: chosen, clock: moment ?? clock }),
    [change, clock],
  );
  const onSurface = useCallback((chosen: Surface) => change({ surface: chosen }), [change]);
  return (
    <section className={styles.pane} aria-label={t("preview")}>
      <PhoneControls surface={surface} width={width} scheme={scheme} values={kind} onChange={change} />
      {kind === "pass" && <IssuedChoice {...issued} onChoose={(chosen) => change({ pass: chosen, state: null, clock: null })} />}
      <PhoneDrawing values={values} surface={surface} width={width} scheme={scheme} clock={clock} fixed={fixed} />
      <PhoneElsewhere surface={surface} values={values} clock={now} onSurface={onSurface} />
      <PhoneClock values={values} clock={clock} now={now} fixed={fixed} onClock={onClock} onState={onState} />
      <p className={styles.note}>{t("drawing")}</p>
    </section>
  );
}
