"use client";
import { UnstyledButton } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { sampleParams } from "@/lib/template/contract";
import { createDocument } from "@/lib/template/document";
import { layout } from "@/lib/template/layout";
import type { Part } from "@/lib/template/layout-part";
import { blankTemplate } from "@/lib/template/starters/blank";
import { redPacketTemplate } from "@/lib/template/starters/red-packet-example";
import type { StarterTarget } from "@/lib/template/starters/starter";
import { starters } from "@/lib/template/starters/starters";
import type { Locale } from "@/lib/template/wording";
import { PassThumbnail } from "./pass-thumbnail";
import styles from "./starter-list.module.css";

type Props = { target: StarterTarget; now: Date; isBusy: boolean; onStart: (text: string) => void };

/** What a template can begin with, drawn for the app that is chosen. */
export function StarterList({ target, now, isBusy, onStart }: Props) {
  const t = useTranslations("templates");
  const words = useWording();
  const locale = useStudioLocale();
  const { appId, callbackUrl, merchantName, logoUrl } = target;
  const ready = useMemo(() => {
    const to = { appId, callbackUrl, merchantName, logoUrl };
    return [
      ...starters.map(({ id, name, description, create }) => ({ id, name: words(name), help: words(description), text: create(to) })),
      { id: "red-packet", name: t("redPacket"), help: t("redPacketHelp"), text: redPacketTemplate(to) },
    ].map((starter) => ({ ...starter, screen: drawCard(starter.text, now, locale) }));
  }, [appId, callbackUrl, merchantName, logoUrl, now, locale, words, t]);
  return (
    <section aria-label={t("startFrom")}>
      <h2 className={styles.heading}>{t("startFrom")}</h2>
      <div className={styles.ready}>
        {ready.map(({ id, name, help, text, screen }) => (
          <Starter key={id} name={name} help={help} isBusy={isBusy} onClick={() => onStart(text)}>
            <div className={styles.preview}>
              <PassThumbnail screen={screen} />
            </div>
          </Starter>
        ))}
      </div>
      <div className={styles.plain}>
        <Starter name={t("blank")} help={t("blankHelp")} isBusy={isBusy} onClick={() => onStart(blankTemplate(target))}>
          <Icon>
            <IconFilePlus size={20} />
          </Icon>
        </Starter>
      </div>
    </section>
  );
}

function drawCard(text: string, now: Date, locale: Locale): Part {
  const { value, contract } = createDocument(text);
  return layout(value, { params: sampleParams(contract, now), state: "usable", surface: "card", now, locale });
}

/** A picture with a button beside it that reaches over both. */
function Starter({
  name,
  help,
  isBusy,
  onClick,
  children,
}: {
  name: string;
  help: string;
  isBusy: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.starter} data-busy={isBusy || undefined}>
      {children}
      <UnstyledButton className={styles.start} onClick={onClick} disabled={isBusy}>
        <span className={styles.starterName}>{name}</span>
        <span className={styles.starterHelp}>{help}</span>
      </UnstyledButton>
    </div>
  );
}

const Icon = ({ children }: { children: ReactNode }) => (
  <span className={styles.starterIcon} aria-hidden>
    {children}
  </span>
);
