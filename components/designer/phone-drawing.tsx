"use client";
import { useTranslations } from "next-intl";
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { PickablePhone } from "@/components/template/pickable-phone";
import { writeTexts } from "@/components/template/write-texts";
import { Notice } from "@/components/ui/notice";
import { useStudioLocale } from "@/components/ui/use-wording";
import { layout, stateAt } from "@/lib/template/layout";
import type { Part, PassState, Surface } from "@/lib/template/layout-part";
import type { Pointer } from "@/lib/json/pointer";
import { createSharing } from "@/lib/json/share";
import { afterPause } from "./after-pause";
import { useActive, useDesigner, useDesignerState, useValueAt } from "./designer-context";
import { LiveScreen } from "./live-screen";
import type { DeviceWidth } from "./phone-settings";
import { datingParams, shownParams, type PhoneValues } from "./phone-values";

type Props = {
  values: PhoneValues;
  surface: Surface;
  width: DeviceWidth;
  scheme: "light" | "dark";
  clock: Date;
  /** The state that is shown whatever the clock says. */
  fixed: PassState | null;
};

/** Longer than from one key to the next of whoever types fast. */
const KEYS_PAUSE_MS = 150;

/** The drawing itself: the one part of the pane that follows the document. Every piece leads to its field. */
export const PhoneDrawing = memo(function PhoneDrawing({ values, surface, width, scheme, clock, fixed }: Props) {
  const t = useTranslations("designer");
  const store = useDesigner();
  const locale = useStudioLocale();
  const contract = useDesignerState((state) => state.document.contract);
  const isBroken = useDesignerState((state) => state.document.broken !== null);
  const isNeverGood = useValueAt("", (value) => value === undefined);
  const active = useActive((place) => place?.pointer ?? null);
  const now = useDeferredValue(clock);
  const [share] = useState(() => createSharing<Part>());
  const shown = useMemo(() => shownParams(values, contract), [values, contract]);
  const dating = useMemo(() => datingParams(values, contract), [values, contract]);
  const scroller = useRef<HTMLDivElement>(null);
  const live = useMemo(() => {
    const draw = (value: unknown) => {
      const state = fixed ?? stateAt(value, dating, now);
      return share(layout(value, { params: shown, state, surface, now, locale }));
    };
    const write = (texts: ReadonlyMap<string, string>) => scroller.current !== null && writeTexts(scroller.current, texts);
    return new LiveScreen({ store, draw, write, later: afterPause(KEYS_PAUSE_MS) });
  }, [store, share, shown, dating, fixed, surface, now, locale]);
  const screen = useSyncExternalStore(live.subscribe, live.getScreen, live.getScreen);
  const onPick = useCallback((pointer: Pointer) => store.activate(pointer, "phone"), [store]);
  return (
    <>
      <PickablePhone screen={screen} surface={surface} device={width} scheme={scheme} active={active} onPick={onPick} scroller={scroller} />
      {isBroken && <Notice tone="warn">{t(isNeverGood ? "neverGood" : "lastGood")}</Notice>}
    </>
  );
});
