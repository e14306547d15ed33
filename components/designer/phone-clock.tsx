"use client";
import { memo } from "react";
import { datesAt } from "@/lib/template/layout";
import type { PassState } from "@/lib/template/layout-part";
import { ClockSlider } from "./clock-slider";
import { useDesignerState } from "./designer-context";
import type { DesignerState } from "./designer-store";
import { datingParams, type PhoneValues } from "./phone-values";

type Props = {
  values: PhoneValues;
  clock: Date;
  now: Date;
  fixed: PassState | null;
  onClock: (clock: Date, isDone: boolean) => void;
  onState: (state: PassState | null, clock: Date | null) => void;
};

/** The clock of the pass that is shown: of the document it takes the two dates. */
export const PhoneClock = memo(function PhoneClock({ values, ...rest }: Props) {
  const datesOf = ({ document: { value, contract } }: DesignerState) => datesAt(value, datingParams(values, contract));
  const startMs = useDesignerState((state) => datesOf(state).start?.getTime() ?? null);
  const endMs = useDesignerState((state) => datesOf(state).end?.getTime() ?? null);
  return <ClockSlider startMs={startMs} endMs={endMs} {...rest} />;
});
