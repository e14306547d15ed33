"use client";
import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import {
  IconAdjustmentsAlt,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconExternalLink,
  IconEye,
  IconPlugConnected,
  IconSettings,
  IconVariable,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GatewayBadge } from "@/components/app-shell/gateway-badges";
import { StatusTag } from "@/components/template/status-tag";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { titleOf } from "@/lib/template/title";
import { useDesigner, useDesignerState } from "./designer-context";
import type { DesignerProps } from "./designer-props";
import type { DialogName } from "./dialogs";
import styles from "./designer-bar.module.css";
import type { DraftSaver, SaveState } from "./draft-saver";
import { IssueChip } from "./issue-tray";
import { SavedState } from "./saved-state";
import { useTryUrl } from "./use-try-url";

type Props = DesignerProps & { saver: DraftSaver; saveState: SaveState; onOpen: (dialog: DialogName) => void };

/** Where we are, what state it is in, and everything that can be done with the template as a whole. */
export function DesignerBar({ merchant, template, sandboxUrl, isUnsettled, canWrite, canPublish, saver, saveState, onOpen }: Props) {
  const t = useTranslations("designer");
  const text = useDesignerState((state) => state.history.document.text);
  const contract = useDesignerState((state) => state.document.contract);
  const variableCount = Object.keys(contract.variables).length;
  const { publication, app } = template;
  const isSame = publication?.version.text === text && JSON.stringify(publication.version.contract) === JSON.stringify(contract);
  const tryUrl = useTryUrl({ sandboxUrl, template });
  const status = publication ? (isSame ? "published" : "changed") : "draft";
  return (
    <PageHeader
      title={titleOf(text) ?? template.name}
      back={{ href: `/console/${merchant.slug}/templates`, label: t("toTemplates") }}
      aside={
        <>
          <StatusTag status={status} versionNumber={publication?.version.number ?? null} />
          {template.stoppedAt && <Tag tone="bad">{t("stopped")}</Tag>}
          <GatewayBadge gateway={app.gateway} title={app.name} />
          <SavedState state={saveState} onRetry={() => void saver.flush()} isReadOnly={!canWrite} />
          {canWrite && <UndoButtons />}
        </>
      }
      actions={
        <div className={styles.actions}>
          <IssueChip />
          <Button
            variant="default"
            leftSection={<IconVariable size={15} aria-hidden />}
            onClick={() => onOpen("variables")}
            className={styles.roomy}
          >
            {t("variables", { count: variableCount })}
          </Button>
          {canWrite && (
            <Button
              variant="default"
              leftSection={<IconPlugConnected size={15} aria-hidden />}
              onClick={() => onOpen("fit")}
              className={styles.roomy}
            >
              {t("fit")}
            </Button>
          )}
          {tryUrl && (
            <Button component="a" href={tryUrl} target="_blank" rel="noopener" variant="default" className={styles.roomy}>
              {t("tryInSandbox")}
            </Button>
          )}
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <ActionIcon size={32} variant="default" aria-label={t("more")}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Item icon={<IconVariable size={15} />} onClick={() => onOpen("variables")} isCompact>
                {t("variables", { count: variableCount })}
              </Item>
              {canWrite && (
                <Item icon={<IconPlugConnected size={15} />} onClick={() => onOpen("fit")} isCompact>
                  {t("fit")}
                </Item>
              )}
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
              <Item icon={<IconEye size={15} />} onClick={() => onOpen("payload")}>
                {t("payload")}
              </Item>
              <Item icon={<IconSettings size={15} />} onClick={() => onOpen("settings")}>
                {t("settings")}
              </Item>
              {isUnsettled && canPublish && (
                <Item icon={<IconAdjustmentsAlt size={15} />} onClick={() => onOpen("publish")}>
                  {t("settle")}
                </Item>
              )}
            </Menu.Dropdown>
          </Menu>
          {canPublish && <Button onClick={() => onOpen("publish")}>{t("publish")}</Button>}
        </div>
      }
    />
  );
}

function Item({
  icon,
  isCompact = false,
  onClick,
  children,
}: {
  icon: ReactNode;
  isCompact?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Menu.Item leftSection={icon} onClick={onClick} className={isCompact ? styles.compact : undefined}>
      {children}
    </Menu.Item>
  );
}

function UndoButtons() {
  const t = useTranslations("designer");
  const store = useDesigner();
  const canUndo = useDesignerState((state) => state.canUndo);
  const canRedo = useDesignerState((state) => state.canRedo);
  return (
    <span className={styles.undo}>
      <Tooltip label={`${t("undo")} Ctrl Z`}>
        <ActionIcon onClick={() => store.undo()} disabled={!canUndo} aria-label={t("undo")} aria-keyshortcuts="Control+Z Meta+Z">
          <IconArrowBackUp size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t("redo")} Ctrl Shift Z`}>
        <ActionIcon
          onClick={() => store.redo()}
          disabled={!canRedo}
          aria-label={t("redo")}
          aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        >
          <IconArrowForwardUp size={17} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
