"use client";
import { useTranslations } from "next-intl";
import styles from "./pass-panel.module.css";

/** The values this pass was issued with, as they were sent (`tpl_params`). */
export function PassValues({ params }: { params: Readonly<Record<string, string>> }) {
  const t = useTranslations("passes");
  const entries = Object.entries(params);
  if (entries.length === 0) return <p className={styles.hint}>{t("noValues")}</p>;
  return (
    <table className={styles.values}>
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">${name}$</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
