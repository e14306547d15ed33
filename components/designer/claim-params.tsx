"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { useWording } from "@/components/ui/use-wording";
import { extractVariables, findVariable, resolveParams, SERIAL_NUMBER } from "@/lib/template/contract";
import { sourceWords } from "@/lib/template/source-words";
import { formatDateTime } from "@/lib/template/time";
import { useDesignerState } from "./designer-context";
import styles from "./dialog.module.css";

/** What a claim made at this moment would send for each variable, and which values would be missing. */
export function ClaimParams({ onSetSource }: { onSetSource: () => void }) {
  const t = useTranslations("designer.payloadDialog");
  const wording = useWording();
  const value = useDesignerState((state) => state.document.value);
  const contract = useDesignerState((state) => state.document.contract);
  const [now] = useState(() => new Date());
  const { rows, params, missing } = useMemo(() => {
    const names = extractVariables(value).map(({ name }) => name);
    const serialNumber = findVariable(contract, SERIAL_NUMBER)?.sample ?? "";
    const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
    const resolve = (wanted: readonly string[]) => resolveParams(contract, { names: wanted, given: {}, now, serialNumber, random });
    const all = resolve(names);
    const absent = all.ok ? [] : all.missing;
    const found = all.ok ? all : resolve(names.filter((name) => !absent.includes(name)));
    return { rows: names, missing: absent, params: found.ok ? found.params : {} };
  }, [value, contract, now]);
  return (
    <>
      <h3 className={styles.heading}>
        {t("claimNow")} <span className={styles.quiet}>{t("at", { time: formatDateTime(now) })}</span>
        <CopyButton value={JSON.stringify(params, null, 2)} label="tpl_params" />
      </h3>
      {missing.length > 0 && (
        <Notice
          tone="warn"
          action={
            <Button size="compact-sm" variant="default" onClick={onSetSource}>
              {t("setSource")}
            </Button>
          }
        >
          <p>{t("missing", { count: missing.length, names: missing.map((name) => `$${name}$`).join(" ") })}</p>
        </Notice>
      )}
      <table className={styles.table} aria-label={t("claimNow")}>
        <thead>
          <tr>
            <th scope="col">{t("variable")}</th>
            <th scope="col">{t("source")}</th>
            <th scope="col">{t("value")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => {
            const source = findVariable(contract, name)?.source;
            const isServer = name === SERIAL_NUMBER;
            const isDifferent = isServer || source?.type === "generated";
            return (
              <tr key={name}>
                <th scope="row">
                  <code>${name}$</code>
                </th>
                <td>{wording(sourceWords(isServer ? { type: "server" } : source))}</td>
                <td>
                  {missing.includes(name) ? <Tag tone="bad">{t("noValue")}</Tag> : <span className={styles.code}>{params[name]}</span>}
                  {isDifferent && <span className={styles.quiet}> {t("differs")}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
