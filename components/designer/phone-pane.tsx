"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { PickablePhone } from "@/components/template/pickable-phone";
import { Notice } from "@/components/ui/notice";
import { useStudioLocale } from "@/components/ui/use-wording";
import { sampleParams } from "@/lib/template/contract";
import { layout, stateAt } from "@/lib/template/layout";
import { surfaces, type PassState, type Surface } from "@/lib/template/layout-part";
import type { Pointer } from "@/lib/json/pointer";
import { ClockSlider } from "./clock-slider";
import { useDesigner, useDesignerState } from "./designer-context";
import styles from "./phone-pane.module.css";

/** The pass as a phone shows it: a pure drawing of the last good value. Every piece leads to its field. */
export function PhonePane({ now }: { now: Date }) {
  const t = useTranslations("designer");
  const store = useDesigner();
  const locale = useStudioLocale();
  const value = useDesignerState((state) => state.document.value);
  const contract = useDesignerState((state) => state.document.contract);
  const isBroken = useDesignerState((state) => state.document.broken !== null);
  const active = useDesignerState((state) => state.active?.pointer ?? null);
  const [surface, setSurface] = useState<Surface>("detail");
  const [clock, setClock] = useState<Date>(now);
  const [fixed, setFixed] = useState<PassState | null>(null);

  const params = useMemo(() => sampleParams(contract, now), [contract, now]);
  const shownAt = useDeferredValue(clock);
  const state = fixed ?? stateAt(value, params, shownAt);
  const screen = useMemo(
    () => layout(value, { params, state, surface, now: shownAt, locale }),
    [value, params, state, surface, shownAt, locale],
  );
  const onPick = useCallback((pointer: Pointer) => store.activate(pointer, "phone"), [store]);

  return (
    <section className={styles.pane} aria-label={t("preview")}>
      <SegmentedControl
        className={styles.surfaces}
        aria-label={t("surface")}
        size="xs"
        value={surface}
        onChange={(chosen) => setSurface(chosen)}
        data={surfaces.map((each) => ({ value: each, label: t(`surfaces.${each}`) }))}
      />
      <PickablePhone screen={screen} surface={surface} active={active} onPick={onPick} />
      {isBroken && <Notice tone="warn">{t(value === undefined ? "neverGood" : "lastGood")}</Notice>}
      <ClockSlider
        value={value}
        params={params}
        clock={clock}
        now={now}
        state={state}
        fixed={fixed}
        onClock={setClock}
        onFixed={setFixed}
      />
      <p className={styles.note}>{t("drawing")}</p>
    </section>
  );
}
