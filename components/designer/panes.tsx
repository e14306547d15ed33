"use client";
import { useTranslations } from "next-intl";
import { useId, useState, type CSSProperties, type ReactNode } from "react";
import { PaneHandle } from "./pane-handle";
import { clampShare, remember, SHARE_COOKIE, writeShares, type PaneShares, type PaneSide } from "./pane-sizes";
import styles from "./panes.module.css";

type Props = {
  /** As this browser has kept them. */
  shares: PaneShares;
  form: ReactNode;
  phone: ReactNode;
  /** Null while the JSON is closed. */
  json: ReactNode;
};

/** Form, phone and JSON beside each other, with lines to move between them. Moving one draws nothing else anew. */
export function Panes({ shares: kept, form, phone, json }: Props) {
  const t = useTranslations("designer");
  const id = useId();
  const [shares, setShares] = useState(kept);
  const handleOf = (side: PaneSide) => ({
    side,
    share: shares[side],
    controls: `${id}-${side}`,
    onShare: (share: number) => {
      const next = { ...shares, [side]: clampShare(share) };
      setShares(next);
      remember(SHARE_COOKIE, writeShares(next));
    },
  });
  const columns: CSSProperties & Record<`--${PaneSide}-share`, string> = {
    "--form-share": `${shares.form}%`,
    "--json-share": `${shares.json}%`,
  };
  return (
    <div className={styles.panes} style={columns} data-without={json ? undefined : "json"}>
      <section className={styles.form} id={`${id}-form`} aria-label={t("form")} data-region="form" tabIndex={-1}>
        {form}
      </section>
      <PaneHandle {...handleOf("form")} />
      <div className={styles.phone} data-region="phone">
        {phone}
      </div>
      {json && (
        <>
          <PaneHandle {...handleOf("json")} />
          <section className={styles.json} id={`${id}-json`} aria-label={t("json")} data-region="json" tabIndex={-1}>
            {json}
          </section>
        </>
      )}
    </div>
  );
}
