"use client";
import { useTranslations } from "next-intl";
import { memo, useCallback, useDeferredValue, useMemo, useState } from "react";
import { PickablePhone } from "@/components/template/pickable-phone";
import { Notice } from "@/components/ui/notice";
import { useStudioLocale } from "@/components/ui/use-wording";
import { layout, stateAt } from "@/lib/template/layout";
import type { Part, PassState, Surface } from "@/lib/template/layout-part";
import type { Pointer } from "@/lib/json/pointer";
import { createSharing } from "@/lib/json/share";
import { useActive, useDesigner, useDesignerState } from "./designer-context";
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

/** The drawing itself: the one part of the pane that follows the document. Every piece leads to its field. */
export const PhoneDrawing = memo(function PhoneDrawing({ values, surface, width, scheme, clock, fixed }: Props) {
  const t = useTranslations("designer");
  const store = useDesigner();
  const locale = useStudioLocale();
  const value = useDesignerState((state) => state.document.value);
  const contract = useDesignerState((state) => state.document.contract);
  const isBroken = useDesignerState((state) => state.document.broken !== null);
  const active = useActive((place) => place?.pointer ?? null);
  const now = useDeferredValue(clock);
  const [share] = useState(() => createSharing<Part>());
  const shown = useMemo(() => shownParams(values, contract), [values, contract]);
  const dating = useMemo(() => datingParams(values, contract), [values, contract]);
  const screen = useMemo(() => {
    const state = fixed ?? stateAt(value, dating, now);
    return share(layout(value, { params: shown, state, surface, now, locale }));
  }, [share, value, shown, dating, fixed, surface, now, locale]);
  const onPick = useCallback((pointer: Pointer) => store.activate(pointer, "phone"), [store]);
  return (
    <>
      <PickablePhone screen={screen} surface={surface} device={width} scheme={scheme} active={active} onPick={onPick} />
      {isBroken && <Notice tone="warn">{t(value === undefined ? "neverGood" : "lastGood")}</Notice>}
    </>
  );
});
