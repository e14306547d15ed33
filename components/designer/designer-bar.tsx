"use client";
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBraces,
  IconDeviceMobile,
  IconHistory,
  IconPlugConnected,
  IconVariable,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { GatewayBadge } from "@/components/app-shell/gateway-badges";
import { StatusTag } from "@/components/template/status-tag";
import { PageHeader } from "@/components/ui/page-header";
import { ariaShortcut, useShortcutText } from "@/components/ui/shortcut";
import { Tag } from "@/components/ui/tag";
import { titleIn } from "@/lib/template/title";
import { useDesigner, useDesignerState } from "./designer-context";
import type { DesignerProps } from "./designer-props";
import type { DialogName } from "./dialogs";
import styles from "./designer-bar.module.css";
import { DesignerMenu } from "./designer-menu";
import type { DraftSaver } from "./draft-saver";
import { IssueChip } from "./issue-chip";
import { PublishButton } from "./publish-button";
import { SavedState } from "./saved-state";
import { SHORTCUTS } from "./use-designer-keys";
import type { VersionsLink } from "./use-versions-link";

type Props = DesignerProps & {
  saver: DraftSaver;
  /** The simulator's claim page; null where there is none. */
  tryUrl: string | null;
  versions: VersionsLink;
  isJsonShown: boolean;
  onToggleJson: () => void;
  onOpen: (dialog: DialogName) => void;
};

/** Where we are, what state it is in, and everything that can be done with the template as a whole. */
export function DesignerBar(props: Props) {
  const { merchant, template, isUnsettled, canWrite, canPublish, saver, tryUrl, versions, isJsonShown, onToggleJson, onOpen } = props;
  const t = useTranslations("designer");
  const { publication, app } = template;
  const variableCount = useDesignerState((state) => Object.keys(state.document.contract.variables).length);
  const isSame = useDesignerState(
    ({ document: { text, contract } }) =>
      publication?.version.text === text && JSON.stringify(publication.version.contract) === JSON.stringify(contract),
  );
  const status = publication ? (isSame ? "published" : "changed") : "draft";
  return (
    <PageHeader
      title={<DraftTitle name={template.name} />}
      back={{ href: `/console/${merchant.slug}/templates`, label: t("toTemplates") }}
      aside={
        <>
          <StatusTag status={status} versionNumber={publication?.version.number ?? null} />
          {template.stoppedAt && <Tag tone="bad">{t("stopped")}</Tag>}
          <GatewayBadge gateway={app.gateway} title={app.name} />
          <SavedState saver={saver} isReadOnly={!canWrite} />
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
            <Tooltip label={t("tryInSandbox")}>
              <ActionIcon
                component="a"
                href={tryUrl}
                target="_blank"
                rel="noopener"
                size={32}
                variant="default"
                className={styles.roomy}
                aria-label={t("tryInSandbox")}
              >
                <IconDeviceMobile size={16} />
              </ActionIcon>
            </Tooltip>
          )}
          <Tooltip label={t("versions")}>
            <ActionIcon
              component={Link}
              href={versions.href}
              onClick={versions.onClick}
              prefetch={false}
              size={32}
              variant="default"
              className={styles.roomy}
              aria-label={t("versions")}
            >
              <IconHistory size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t(isJsonShown ? "layout.closeJson" : "layout.openJson")}>
            <ActionIcon
              size={32}
              variant="default"
              className={styles.jsonSwitch}
              aria-label={t("json")}
              aria-pressed={isJsonShown}
              aria-keyshortcuts={ariaShortcut(SHORTCUTS.toggleJson)}
              onClick={onToggleJson}
            >
              <IconBraces size={16} />
            </ActionIcon>
          </Tooltip>
          <DesignerMenu
            variableCount={variableCount}
            tryUrl={tryUrl}
            versions={versions}
            canWrite={canWrite}
            canSettle={isUnsettled && canPublish}
            onOpen={onOpen}
          />
          {canPublish && <PublishButton onPublish={() => onOpen("publish")} />}
        </div>
      }
    />
  );
}

function UndoButtons() {
  const t = useTranslations("designer");
  const store = useDesigner();
  const canUndo = useDesignerState((state) => state.canUndo);
  const canRedo = useDesignerState((state) => state.canRedo);
  const keys = useShortcutText();
  return (
    <span className={styles.undo}>
      <Tooltip label={`${t("undo")} ${keys(SHORTCUTS.undo)}`}>
        <ActionIcon
          onClick={() => store.undo()}
          disabled={!canUndo}
          aria-label={t("undo")}
          aria-keyshortcuts={ariaShortcut(SHORTCUTS.undo)}
        >
          <IconArrowBackUp size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t("redo")} ${keys(SHORTCUTS.redo)}`}>
        <ActionIcon
          onClick={() => store.redo()}
          disabled={!canRedo}
          aria-label={t("redo")}
          aria-keyshortcuts={ariaShortcut(SHORTCUTS.redo)}
        >
          <IconArrowForwardUp size={17} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

function DraftTitle({ name }: { name: string }) {
  return useDesignerState((state) => titleIn(state.document.value)) ?? name;
}
