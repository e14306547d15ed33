"use client";
import { Tooltip } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent } from "react";
import { INITIAL_SHARES, SHARE_LIMITS, type PaneSide } from "./pane-sizes";
import styles from "./panes.module.css";

type Props = {
  side: PaneSide;
  share: number;
  controls: string;
  onShare: (share: number) => void;
};

/** The line between two panes: dragged, moved by the arrow keys, put back by a double click or Enter. */
export function PaneHandle({ side, share, controls, onShare }: Props) {
  const t = useTranslations("designer.layout");
  const outward = side === "form" ? 1 : -1;

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const panes = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!panes || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const at = ((event.clientX - panes.left) / panes.width) * 100;
    onShare(side === "form" ? at : 100 - at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 5 : 1;
    const next = {
      ArrowRight: share + step * outward,
      ArrowLeft: share - step * outward,
      Home: SHARE_LIMITS.min,
      End: SHARE_LIMITS.max,
      Enter: INITIAL_SHARES[side],
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onShare(next);
  };
  return (
    <Tooltip label={t("handleHelp")} openDelay={700}>
      <div
        className={styles.handle}
        data-side={side}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t(`${side}Width`)}
        aria-controls={controls}
        aria-valuenow={Math.round(share)}
        aria-valuemin={SHARE_LIMITS.min}
        aria-valuemax={SHARE_LIMITS.max}
        aria-valuetext={`${Math.round(share)}%`}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.focus({ preventScroll: true });
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
        onDoubleClick={() => onShare(INITIAL_SHARES[side])}
      />
    </Tooltip>
  );
}
