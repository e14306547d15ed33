"use client";
import { useState } from "react";
import { late } from "@/components/ui/late";
import { useFocusBack } from "@/components/ui/use-focus-back";
import type { DesignerProps } from "./designer-props";
import type { DraftSaver } from "./draft-saver";
import { useSaveState } from "./use-save-state";

export type DialogName = "fit" | "import" | "payload" | "publish" | "settings" | "variables";

export type DialogProps = DesignerProps & { saver: DraftSaver; onOpen: (dialog: DialogName | null) => void; onDone: () => void };

// Each comes when it is opened for the first time: the designer is usable without them.
const ConflictDialog = late(() => import("./conflict-dialog").then(({ ConflictDialog: dialog }) => dialog));
const FitDialog = late(() => import("./fit-dialog").then(({ FitDialog: dialog }) => dialog));
const ImportDialog = late(() => import("./import-dialog").then(({ ImportDialog: dialog }) => dialog));
const PayloadDialog = late(() => import("./payload-dialog").then(({ PayloadDialog: dialog }) => dialog));
const PublishDialog = late(() => import("./publish-dialog").then(({ PublishDialog: dialog }) => dialog));
const SettingsDrawer = late(() => import("./settings-drawer").then(({ SettingsDrawer: dialog }) => dialog));
const VariablesDrawer = late(() => import("./variables-drawer").then(({ VariablesDrawer: dialog }) => dialog));

export function Dialogs({ open, ...props }: DialogProps & { open: DialogName | null }) {
  useFocusBack(open !== null);
  // What Alipay will receive is looked at on the way to publishing: closed, it leads back there.
  const [way, setWay] = useState<{ open: DialogName | null; behind: DialogName | null }>({ open, behind: null });
  if (way.open !== open) setWay({ open, behind: open === "payload" && way.open === "publish" ? "publish" : null });
  switch (open) {
    case "fit":
      return <FitDialog {...props} />;
    case "import":
      return <ImportDialog {...props} />;
    case "payload":
      return <PayloadDialog {...props} onOpen={(next) => props.onOpen(next ?? way.behind)} />;
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
  useFocusBack(state.kind === "conflict");
  return state.kind === "conflict" && <ConflictDialog saver={saver} theirs={state.theirs} />;
}
