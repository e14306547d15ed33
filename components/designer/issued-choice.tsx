"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { shortTime } from "@/components/ui/records/shanghai-time";
import { useDesignerState } from "./designer-context";
import styles from "./phone-pane.module.css";
import type { IssuedPasses } from "./use-phone-values";

/** Which pass the phone shows the values of: one of the newest of the template, or of those before. */
export function IssuedChoice({ passes, pass, error, more, onChoose }: IssuedPasses & { onChoose: (claimId: string) => void }) {
  const t = useTranslations("phone.issued");
  const status = useTranslations("passes.status");
  const missing = useDesignerState(({ document: { contract } }) =>
    Object.keys(contract.variables)
      .filter((name) => pass && !Object.hasOwn(pass.params, name))
      .map((name) => `$${name}$`)
      .join(" "),
  );
  return (
    <div className={styles.issued}>
      {passes && passes.length > 0 && (
        <div className={styles.controlRow}>
          <NativeSelect
            size="xs"
            aria-label={t("pass")}
            value={pass?.id ?? ""}
            onChange={(event) => onChoose(event.currentTarget.value)}
            data={[
              ...(pass ? [] : [{ value: "", label: t("none"), disabled: true }]),
              ...passes.map(({ id, issuedAt, userTail, status: is, versionNumber }) => ({
                value: id,
                label: t("option", { time: shortTime(issuedAt), user: userTail, status: status(is), version: versionNumber }),
              })),
            ]}
          />
          {more && (
            <Button size="compact-xs" variant="subtle" onClick={more}>
              {t("older")}
            </Button>
          )}
        </div>
      )}
      <p className={styles.note} role="status">
        {error ? t("unreadable") : passes?.length === 0 ? t("empty") : missing !== "" && t("missing", { names: missing })}
      </p>
    </div>
  );
}
