"use client";
import { Button, Modal } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { compareVersions } from "@/lib/template/contract-compare";
import { createDocument } from "@/lib/template/document";
import { useDesigner, useDesignerState } from "./designer-context";
import styles from "./dialog.module.css";
import type { DraftSaver, SaveState } from "./draft-saver";
import { firstDifference } from "./first-difference";
import { VariableChanges } from "./variable-changes";

/** Two people have saved: both texts, and the choice of one. The other can be brought back by undo. */
export function ConflictDialog({ saver, theirs }: { saver: DraftSaver; theirs: Extract<SaveState, { kind: "conflict" }>["theirs"] }) {
  const t = useTranslations("designer.conflictDialog");
  const format = useFormatter();
  const store = useDesigner();
  const { text: mine, value, contract } = useDesignerState((state) => state.document);
  const [isBusy, setIsBusy] = useState(false);
  const { line, mine: mineShown, theirs: theirsShown } = firstDifference(mine, theirs.text);
  const isTextSame = mine === theirs.text;
  const after = { value: isTextSame ? value : createDocument(theirs.text).value, contract: theirs.contract };
  const { variables } = compareVersions({ value, contract }, after);
  const hasVariables = Object.values(variables).some((names) => names.length > 0);
  const keep = async (choice: "mine" | "theirs") => {
    setIsBusy(true);
    if (choice === "theirs") store.replace(theirs.text, theirs.contract, "conflict");
    await saver.resolve(choice);
  };
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={980}
      title={t("title")}
    >
      <p className={styles.lead}>
        {t(isTextSame ? "leadVariables" : "lead", {
          time: format.dateTime(theirs.updatedAt, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
          line,
        })}
      </p>
      <div className={styles.sides}>
        <section aria-label={t("mine")}>
          <h3>{t("mine")}</h3>
          <pre className={styles.pre} tabIndex={0}>
            {mineShown}
          </pre>
          <Button mt="sm" fullWidth variant="default" disabled={isBusy} onClick={() => void keep("mine")}>
            {t("keepMine")}
          </Button>
        </section>
        <section aria-label={t("theirs")}>
          <h3>{t("theirs")}</h3>
          <pre className={styles.pre} tabIndex={0}>
            {theirsShown}
          </pre>
          <Button mt="sm" fullWidth variant="default" disabled={isBusy} onClick={() => void keep("theirs")}>
            {t("keepTheirs")}
          </Button>
        </section>
      </div>
      {hasVariables && <VariableChanges {...variables} before={contract} after={theirs.contract} />}
      <p className={styles.quiet}>{t("undoHint")}</p>
    </Modal>
  );
}
