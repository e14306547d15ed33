"use client";
import { Button, Radio } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SANDBOX_FAULTS, type SandboxFault } from "@/lib/alipay/sandbox-client";
import styles from "./fault-choice.module.css";

/** The three that teach most come first. */
const FIRST: readonly SandboxFault[] = ["slow", "answer-lost", "wrong-signature"];
const FAULTS = [...FIRST, ...SANDBOX_FAULTS.filter((fault) => !FIRST.includes(fault))];

/** 领券失败会怎样？ One fault of the simulator, in plain words, and the button that plays a claim with it. */
export function FaultChoice({ onPlay, busy, disabled }: { onPlay: (fault: SandboxFault) => void; busy: boolean; disabled: boolean }) {
  const t = useTranslations("home.fault");
  const [chosen, setChosen] = useState<SandboxFault>("answer-lost");
  const choose = (value: string) => setChosen(FAULTS.find((fault) => fault === value) ?? chosen);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onPlay(chosen);
      }}
    >
      <p className={styles.text}>{t("text")}</p>
      <Radio.Group className={styles.group} value={chosen} onChange={choose} aria-label={t("label")}>
        <div className={styles.list}>
          {FAULTS.map((fault) => (
            <Radio
              key={fault}
              value={fault}
              size="xs"
              label={t(`of.${fault}.name`)}
              description={t(`of.${fault}.text`)}
              classNames={{ root: styles.choice, body: styles.choiceBody }}
            />
          ))}
        </div>
      </Radio.Group>
      <Button type="submit" variant="default" loading={busy} disabled={disabled}>
        {t("play")}
      </Button>
    </form>
  );
}
