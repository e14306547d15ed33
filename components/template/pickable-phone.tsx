"use client";
import { useTranslations } from "next-intl";
import { useEffect, useId, useMemo, useState, type ComponentProps, type KeyboardEvent, type RefObject } from "react";
import { useWording } from "@/components/ui/use-wording";
import type { Pointer } from "@/lib/json/pointer";
import { partPaths, partsAt, pieceText, piecesOf } from "@/lib/template/layout-find";
import type { Part, Surface } from "@/lib/template/layout-part";
import { placeWords } from "@/lib/template/place-words";
import { PassPhone } from "./pass-phone";
import type { PartContext } from "./phone-part";

type Props = {
  screen: Part;
  surface: Surface;
  /** The place that is pointed at elsewhere: its parts light up, and are scrolled into sight when it changes. */
  active: Pointer | null;
  onPick: (pointer: Pointer) => void;
  /** Of what scrolls in it. */
  scroller: RefObject<HTMLDivElement | null>;
} & Pick<ComponentProps<typeof PassPhone>, "device" | "scheme">;

/** A phone whose pieces lead to their values. The keyboard has one stop in it: arrows go from piece to piece, Enter leads to the value. */
export function PickablePhone({ screen, surface, device, scheme, active, onPick, scroller }: Props) {
  const t = useTranslations("phone.pick");
  const wording = useWording();
  const hint = useId();
  const pieces = useMemo(() => piecesOf(screen), [screen]);
  const lit = useMemo(() => (active === null ? [] : partsAt(screen, active)), [screen, active]);
  const [stopAt, setStopAt] = useState(0);
  const [lastActive, setLastActive] = useState(active);
  // Whoever comes by keyboard from a field lands on its piece.
  if (active !== lastActive) {
    setLastActive(active);
    const index = pieces.findIndex((piece) => lit.includes(piece));
    if (index !== -1) setStopAt(index);
  }
  // By their paths, which stay while somebody types: then the parts that did not change are not drawn again.
  const paths = useMemo(() => partPaths(screen), [screen]);
  const litPaths = lit.map((part) => paths.get(part)).join(" ");
  const stop = pieces[Math.min(stopAt, pieces.length - 1)];
  const stopPath = stop && paths.get(stop);

  useEffect(() => {
    if (scroller.current) showLit(scroller.current);
  }, [active, surface, scroller]);

  const context = useMemo((): PartContext => {
    const nameOf = (piece: Part): string => {
      const place = wording(placeWords(piece.pointer));
      const text = pieceText(piece);
      return text === "" ? place : t("piece", { place, text });
    };
    return { picking: { onPick, nameOf, lit: litPaths === "" ? [] : litPaths.split(" "), stop: stopPath ?? null } };
  }, [onPick, litPaths, stopPath, t, wording]);

  const buttons = () => [...(scroller.current?.querySelectorAll("button") ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const here = all.findIndex((button) => button === document.activeElement);
    const to = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[
      event.key
    ];
    if (to === undefined || here === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    all[Math.max(0, Math.min(to, all.length - 1))]?.focus();
  };
  return (
    <>
      <PassPhone
        screen={screen}
        surface={surface}
        context={context}
        device={device}
        scheme={scheme}
        scroller={{
          ref: scroller,
          role: "group",
          "aria-label": t("pieces"),
          "aria-describedby": hint,
          onKeyDown,
          onFocus: ({ target }) =>
            setStopAt(
              Math.max(
                0,
                buttons().findIndex((button) => button.contains(target)),
              ),
            ),
        }}
      />
      <span hidden id={hint}>
        {t("keys")}
      </span>
    </>
  );
}

/** Above and below what is scrolled to. */
const MARGIN_PX = 28;

/** Brings the lit parts into sight by scrolling the phone alone, and not at all when they are seen already. */
function showLit(scroller: HTMLElement): void {
  const part = scroller.querySelector("[data-active]");
  if (!part) return;
  const [view, own] = [scroller.getBoundingClientRect(), part.getBoundingClientRect()];
  const above = own.top - MARGIN_PX - view.top;
  const below = own.bottom + MARGIN_PX - view.bottom;
  if (above >= 0 && below <= 0) return;
  // A part taller than the screen begins at its top.
  const by = above < 0 || own.height > view.height - 2 * MARGIN_PX ? above : below;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({ top: by, behavior: isCalm ? "instant" : "smooth" });
}
