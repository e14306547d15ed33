"use client";
import { UnstyledButton } from "@mantine/core";
import { IconFilePlus, IconGift } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { blankTemplate } from "@/lib/template/starters/blank";
import { redPacketTemplate } from "@/lib/template/starters/red-packet-example";
import type { StarterTarget } from "@/lib/template/starters/starter";
import styles from "./starter-list.module.css";

type Props = { target: StarterTarget; isBusy: boolean; onStart: (text: string) => void };

/** What a template can begin with, for the app that is chosen. */
export function StarterList({ target, isBusy, onStart }: Props) {
  const t = useTranslations("templates");
  return (
    <section aria-label={t("startFrom")}>
      <h2 className={styles.heading}>{t("startFrom")}</h2>
      <div className={styles.starters}>
        <Starter
          icon={<IconGift size={20} />}
          name={t("redPacket")}
          help={t("redPacketHelp")}
          isBusy={isBusy}
          onClick={() => onStart(redPacketTemplate(target))}
        />
        <Starter
          icon={<IconFilePlus size={20} />}
          name={t("blank")}
          help={t("blankHelp")}
          isBusy={isBusy}
          onClick={() => onStart(blankTemplate(target))}
        />
      </div>
    </section>
  );
}

function Starter({
  icon,
  name,
  help,
  isBusy,
  onClick,
}: {
  icon: ReactNode;
  name: string;
  help: string;
  isBusy: boolean;
  onClick: () => void;
}) {
  return (
    <UnstyledButton className={styles.starter} onClick={onClick} disabled={isBusy}>
      <span className={styles.starterIcon} aria-hidden>
        {icon}
      </span>
      <span>
        <span className={styles.starterName}>{name}</span>
        <span className={styles.starterHelp}>{help}</span>
      </span>
    </UnstyledButton>
  );
}
