"use client";
import {
  IconAlignLeft,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBraces,
  IconBulb,
  IconDeviceFloppy,
  IconExternalLink,
  IconEye,
  IconFileExport,
  IconFileImport,
  IconFold,
  IconHistory,
  IconForms,
  IconInfoCircle,
  IconKeyboard,
  IconLayoutColumns,
  IconListSearch,
  IconPlugConnected,
  IconSearch,
  IconSend,
  IconSettings,
  IconVariable,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { usePaletteCommands, type PaletteCommand } from "@/components/app-shell/palette-commands";
import { useDesigner } from "./designer-context";
import type { DialogName } from "./dialogs";
import { formatDraft } from "./format-draft";
import { usePublishReason } from "./publish-button";
import { SHORTCUTS } from "./use-designer-keys";
import { useExport } from "./use-export";
import type { VersionsLink } from "./use-versions-link";

type Options = {
  frame: RefObject<HTMLElement | null>;
  canWrite: boolean;
  canPublish: boolean;
  tryUrl: string | null;
  versions: VersionsLink;
  isJsonShown: boolean;
  onOpen: (dialog: DialogName) => void;
  onToggleJson: () => void;
  /** Has the JSON editor do something, opening it first where it is closed. */
  onAskJson: (action: string) => void;
  onPane: (by: 1 | -1) => void;
  onSave: () => void;
};

const ICON = { size: 18, stroke: 1.7 };

/** Everything the designer can do, for the command palette. What cannot be done at the moment is left out. */
export function DesignerCommands(options: Options) {
  const { frame, canWrite, canPublish, tryUrl, versions, isJsonShown, onOpen, onToggleJson, onAskJson, onPane, onSave } = options;
  const t = useTranslations("designer");
  const c = useTranslations("designer.commands");
  const store = useDesigner();
  const save = useExport();
  const publishReason = usePublishReason();

  const read = (): (PaletteCommand | false)[] => {
    const { canUndo, canRedo, document } = store.getState();
    const isWhole = document.broken === null;
    const variables = t("variables", { count: Object.keys(document.contract.variables).length });
    const open = (dialog: DialogName) => () => onOpen(dialog);
    return [
      canWrite && canUndo && command("undo", t("undo"), () => store.undo(), <IconArrowBackUp {...ICON} />, SHORTCUTS.undo),
      canWrite && canRedo && command("redo", t("redo"), () => store.redo(), <IconArrowForwardUp {...ICON} />, SHORTCUTS.redo),
      canWrite && command("save", c("save"), onSave, <IconDeviceFloppy {...ICON} />, SHORTCUTS.save),
      command("variables", variables, open("variables"), <IconVariable {...ICON} />),
      canWrite && command("fit", t("fit"), open("fit"), <IconPlugConnected {...ICON} />),
      command("versions", t("versions"), versions.open, <IconHistory {...ICON} />),
      tryUrl !== null &&
        command("try", t("tryInSandbox"), () => void window.open(tryUrl, "_blank", "noopener"), <IconExternalLink {...ICON} />),
      canPublish && publishReason === null && command("publish", t("publish"), open("publish"), <IconSend {...ICON} />),
      command("payload", t("payload"), open("payload"), <IconEye {...ICON} />),
      command("settings", t("settings"), open("settings"), <IconSettings {...ICON} />),
      canWrite && command("import", t("menu.import"), open("import"), <IconFileImport {...ICON} />),
      isWhole && command("export-wrapped", t("menu.exportWrapped"), () => void save("wrapped"), <IconFileExport {...ICON} />),
      isWhole && command("export-bare", t("menu.exportBare"), () => void save("bare"), <IconFileExport {...ICON} />),
      isWhole && command("export-alipass", t("menu.exportAlipass"), () => void save("alipass"), <IconFileExport {...ICON} />),
      command(
        "json",
        t(isJsonShown ? "layout.closeJson" : "layout.openJson"),
        onToggleJson,
        <IconBraces {...ICON} />,
        SHORTCUTS.toggleJson,
      ),
      command("find", t("find"), () => onAskJson("actions.find"), <IconSearch {...ICON} />, SHORTCUTS.find),
      command("hover", c("hover"), () => onAskJson("editor.action.showHover"), <IconInfoCircle {...ICON} />),
      canWrite &&
        command("suggest", c("suggest"), () => onAskJson("editor.action.triggerSuggest"), <IconListSearch {...ICON} />, SHORTCUTS.suggest),
      canWrite &&
        command("quick-fix", c("quickFix"), () => onAskJson("editor.action.quickFix"), <IconBulb {...ICON} />, SHORTCUTS.quickFix),
      command("fold", t("foldAll"), () => onAskJson("editor.foldLevel4"), <IconFold {...ICON} />),
      canWrite && command("format", t("format"), () => formatDraft(store), <IconAlignLeft {...ICON} />, SHORTCUTS.format),
      canWrite && command("tab", t("jsonTabMode"), () => onAskJson("studio.tab"), <IconKeyboard {...ICON} />, SHORTCUTS.tabMode),
      command("next-pane", c("nextPane"), () => onPane(1), <IconLayoutColumns {...ICON} />, SHORTCUTS.nextPane),
      command("previous-pane", c("previousPane"), () => onPane(-1), <IconLayoutColumns {...ICON} />, SHORTCUTS.previousPane),
      ...sectionsOf(frame.current).map((section) =>
        command(
          `section-${section.ariaLabel}`,
          c("section", { name: section.ariaLabel ?? "" }),
          () => enter(section),
          <IconForms {...ICON} />,
        ),
      ),
    ];
  };
  usePaletteCommands(() => ({ group: c("group"), commands: read().filter((each) => each !== false) }));
  return null;
}

function command(id: string, label: string, run: () => void, icon: ReactNode, shortcut?: string): PaletteCommand {
  return { id: `designer-${id}`, label, run, icon, shortcut };
}

/** The parts of the form, as they stand on the screen. */
const sectionsOf = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>('[data-region="form"] section[aria-label]') ?? []),
];

function enter(section: HTMLElement): void {
  section.scrollIntoView({ block: "start" });
  section.querySelector<HTMLElement>("input, textarea, select, button, summary")?.focus({ preventScroll: true });
}
