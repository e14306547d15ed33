"use client";
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconAdjustmentsAlt,
  IconDots,
  IconExternalLink,
  IconEye,
  IconFileExport,
  IconFileImport,
  IconHistory,
  IconPlugConnected,
  IconSettings,
  IconVariable,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ExportForm } from "@/lib/template/export";
import { useDesignerState } from "./designer-context";
import type { DialogName } from "./dialogs";
import styles from "./designer-bar.module.css";
import { useExport } from "./use-export";
import type { VersionsLink } from "./use-versions-link";

type Props = {
  variableCount: number;
  tryUrl: string | null;
  versions: VersionsLink;
  canWrite: boolean;
  canSettle: boolean;
  onOpen: (dialog: DialogName) => void;
};

/** What is done rarely, and what has no room as a button. */
export function DesignerMenu({ variableCount, tryUrl, versions, canWrite, canSettle, onOpen }: Props) {
  const t = useTranslations("designer");
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size={32} variant="default" aria-label={t("more")}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item className={styles.compact} leftSection={<IconVariable size={15} />} onClick={() => onOpen("variables")}>
          {t("variables", { count: variableCount })}
        </Menu.Item>
        {canWrite && (
          <Menu.Item className={styles.compact} leftSection={<IconPlugConnected size={15} />} onClick={() => onOpen("fit")}>
            {t("fit")}
          </Menu.Item>
        )}
        <Menu.Item
          component="a"
          href={versions.href}
          onClick={versions.onClick}
          className={styles.compact}
          leftSection={<IconHistory size={15} />}
        >
          {t("versions")}
        </Menu.Item>
        {tryUrl && (
          <Menu.Item
            component="a"
            href={tryUrl}
            target="_blank"
            rel="noopener"
            className={styles.compact}
            leftSection={<IconExternalLink size={15} />}
          >
            {t("tryInSandbox")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconEye size={15} />} onClick={() => onOpen("payload")}>
          {t("payload")}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings size={15} />} onClick={() => onOpen("settings")}>
          {t("settings")}
        </Menu.Item>
        {canSettle && (
          <Menu.Item leftSection={<IconAdjustmentsAlt size={15} />} onClick={() => onOpen("publish")}>
            {t("settle")}
          </Menu.Item>
        )}
        <Menu.Divider />
        {canWrite && (
          <Menu.Item leftSection={<IconFileImport size={15} />} onClick={() => onOpen("import")}>
            {t("menu.import")}
          </Menu.Item>
        )}
        <ExportItem form="wrapped" label={t("menu.exportWrapped")} />
        <ExportItem form="bare" label={t("menu.exportBare")} />
        <ExportItem form="alipass" label={t("menu.exportAlipass")} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** A broken text cannot be taken apart: then the item stays within reach of the keyboard and says so. */
function ExportItem({ form, label }: { form: ExportForm; label: string }) {
  const t = useTranslations("designer.menu");
  const id = useId();
  const save = useExport();
  const isOut = useDesignerState((state) => state.document.broken !== null);
  return (
    <Menu.Item
      leftSection={<IconFileExport size={15} />}
      closeMenuOnClick={!isOut}
      aria-disabled={isOut || undefined}
      aria-describedby={isOut ? id : undefined}
      onClick={() => void (isOut || save(form))}
    >
      {label}
      {isOut && (
        <span className={styles.why} id={id}>
          {t("exportBroken")}
        </span>
      )}
    </Menu.Item>
  );
}
