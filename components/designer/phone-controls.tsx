"use client";
import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { IconMoon } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { surfaces } from "@/lib/template/layout-part";
import styles from "./phone-pane.module.css";
import { deviceWidths, shownValues, type PhoneSettings } from "./phone-settings";

type Shown = Pick<PhoneSettings, "surface" | "width" | "scheme" | "values">;
type Props = Shown & { onChange: (change: Partial<Shown>) => void };

/** Which page is shown, with which values, and on what phone. */
export const PhoneControls = memo(function PhoneControls({ surface, width, scheme, values, onChange }: Props) {
  const t = useTranslations("phone.controls");
  const pages = useTranslations("designer.surfaces");
  const isDark = scheme === "dark";
  return (
    <div className={styles.controls}>
      <SegmentedControl
        aria-label={t("surface")}
        size="xs"
        value={surface}
        onChange={(chosen) => onChange({ surface: chosen })}
        data={surfaces.map((each) => ({ value: each, label: pages(each) }))}
      />
      <div className={styles.controlRow}>
        <SegmentedControl
          aria-label={t("values")}
          size="xs"
          value={values}
          onChange={(chosen) => onChange({ values: chosen })}
          data={shownValues.map((each) => ({ value: each, label: t(`valuesOf.${each}`) }))}
        />
        <SegmentedControl
          aria-label={t("width")}
          size="xs"
          value={String(width)}
          onChange={(chosen) => onChange({ width: deviceWidths.find((each) => String(each) === chosen) ?? width })}
          data={deviceWidths.map(String)}
        />
        <Tooltip label={t("dark")}>
          <ActionIcon
            size={28}
            variant={isDark ? "light" : "default"}
            aria-label={t("dark")}
            aria-pressed={isDark}
            onClick={() => onChange({ scheme: isDark ? "light" : "dark" })}
          >
            <IconMoon size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
});
