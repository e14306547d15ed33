"use client";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import type { DesignerProps } from "./designer-props";
import type { DraftSaver } from "./draft-saver";
import { useSaveState } from "./use-save-state";

export type DialogName = "fit" | "import" | "payload" | "publish" | "settings" | "variables";

export type DialogProps = DesignerProps & { saver: DraftSaver; onOpen: (dialog: DialogName | null) => void; onDone: () => void };

// Each comes when it is opened for the first time: the designer is usable without them.
const ConflictDialog = dynamic(() => import("./conflict-dialog").then(({ ConflictDialog: dialog }) => dialog), { ssr: false });
const FitDialog = dynamic(() => import("./fit-dialog").then(({ FitDialog: dialog }) => dialog), { ssr: false });
const ImportDialog = dynamic(() => import("./import-dialog").then(({ ImportDialog: dialog }) => dialog), { ssr: false });
const PayloadDialog = dynamic(() => import("./payload-dialog").then(({ PayloadDialog: dialog }) => dialog), { ssr: false });
const PublishDialog = dynamic(() => import("./publish-dialog").then(({ PublishDialog: dialog }) => dialog), { ssr: false });
const SettingsDrawer = dynamic(() => import("./settings-drawer").then(({ SettingsDrawer: dialog }) => dialog), { ssr: false });
const VariablesDrawer = dynamic(() => import("./variables-drawer").then(({ VariablesDrawer: dialog }) => dialog), { ssr: false });

export function Dialogs({ open, ...props }: DialogProps & { open: DialogName | null }) {
  useFocusBack(open);
  switch (open) {
    case "fit":
      return <FitDialog {...props} />;
    case "import":
      return <ImportDialog {...props} />;
    case "payload":
      return <PayloadDialog {...props} />;
    case "publish":
      return <PublishDialog {...props} />;
    case "settings":
      return <SettingsDrawer {...props} />;
    case "variables":
      return <VariablesDrawer {...props} />;
    case null:
      return null;
  }
}

/** Not asked for by anybody: it stands there as soon as somebody else has saved. */
export function Conflict({ saver }: { saver: DraftSaver }) {
  const state = useSaveState(saver);
  return state.kind === "conflict" && <ConflictDialog saver={saver} theirs={state.theirs} />;
}

/** What had the focus gets it back when a dialog goes, unless something else has taken it by then (a field that the dialog led to). */
function useFocusBack(open: DialogName | null): void {
  useEffect(() => {
    if (open === null) return;
    const opener = document.activeElement;
    return () => void setTimeout(() => document.activeElement === document.body && opener instanceof HTMLElement && opener.focus());
  }, [open]);
}
