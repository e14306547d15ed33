"use client";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { useWording } from "@/components/ui/use-wording";
import { surfacesAt } from "@/lib/template/layout";
import type { Surface } from "@/lib/template/layout-part";
import { placeWords } from "@/lib/template/place-words";
import { useActive, useDesigner } from "./designer-context";
import styles from "./phone-pane.module.css";
import { shownParams, type PhoneValues } from "./phone-values";

type Props = { surface: Surface; values: PhoneValues; clock: Date; onSurface: (surface: Surface) => void };

/** Where the place that is pointed at is seen, when that is not on this page. Asked once when it is pointed at, never while somebody types. */
export const PhoneElsewhere = memo(function PhoneElsewhere({ surface, values, clock, onSurface }: Props) {
  const t = useTranslations("phone");
  const pages = useTranslations("designer.surfaces");
  const wording = useWording();
  const store = useDesigner();
  const pointer = useActive((active) => active?.pointer ?? null);
  const found = useMemo(() => {
    if (pointer === null) return [];
    const { value, contract } = store.getState().document;
    return surfacesAt(value, { params: shownParams(values, contract), state: "usable", now: clock }, pointer);
  }, [pointer, values, clock, store]);
  const isElsewhere = pointer !== null && found.length > 0 && !found.includes(surface);
  return (
    <p className={styles.elsewhere} role="status">
      {isElsewhere && (
        <>
          {t("elsewhere", { place: wording(placeWords(pointer)) })}
          {found.map((each) => (
            <button type="button" key={each} className={styles.jump} onClick={() => onSurface(each)}>
              {pages(each)}
            </button>
          ))}
        </>
      )}
    </p>
  );
});
