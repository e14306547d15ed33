"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { PassPhone } from "@/components/template/pass-phone";
import { RecordLoading, RecordMissing } from "@/components/ui/records/record-missing";
import type { PassDetail, PassFace } from "@/lib/pass/store";
import { layout, stateAt } from "@/lib/template/layout";
import { passQueries } from "./pass-queries";
import styles from "./pass-panel.module.css";

/** 当时的卡面: the version and the values of the day it was issued, whatever the template has become since. */
export function PassFaceTab({ slug, pass }: { slug: string; pass: PassDetail }) {
  const { data, error } = useQuery(passQueries.face(slug, pass.id));
  if (!data) return error ? <RecordMissing error={error} /> : <RecordLoading />;
  return <Face face={data} pass={pass} />;
}

function Face({ face, pass }: { face: PassFace; pass: PassDetail }) {
  const t = useTranslations("passes");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const screen = useMemo(() => {
    const value: unknown = JSON.parse(face.text);
    const now = new Date(pass.claimedAt);
    const state = stateAt(value, face.params, now);
    // Short-lived passes would carry "expires soon" from the first minute on; what was handed out was a usable one.
    return layout(value, { params: face.params, state: state === "expiring" ? "usable" : state, surface: "detail", now, locale });
  }, [face, pass.claimedAt, locale]);
  return (
    <div className={styles.face}>
      <div className={styles.stage}>
        <PassPhone screen={screen} surface="detail" />
      </div>
      <p className={styles.hint}>{t(pass.pass ? "faceHint" : "faceHintNone", { version: pass.version.number })}</p>
    </div>
  );
}
