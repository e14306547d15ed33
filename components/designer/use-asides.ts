"use client";
import { useMemo } from "react";
import { unreachable } from "@/components/ui/unreachable";
import type { ActionError, ActionResult } from "@/lib/errors";
import type { NotePlace } from "@/lib/template/set-aside";
import type { SetAsideRow } from "@/lib/template/set-aside-store";
import type { DesignerActions } from "./designer-props";
import type { DesignerStore } from "./designer-store";
import type { DraftSaver } from "./draft-saver";

/** Each answers null when it is done, and otherwise why not. */
export type Asides = {
  setAside: (note: NotePlace, reason: string) => Promise<ActionError | null>;
  takeBack: (note: NotePlace) => Promise<ActionError | null>;
};

type Options = { store: DesignerStore; saver: DraftSaver; templateId: string; actions: Pick<DesignerActions, "setAside" | "takeBack"> };

/** Sets notes aside on the server, which looks at the stored draft: what is unsaved is saved first. */
export function useAsides({ store, saver, templateId, actions }: Options): Asides {
  const { setAside, takeBack } = actions;
  return useMemo(() => {
    const adopt = (result: ActionResult<SetAsideRow[]>): ActionError | null => {
      if (!result.ok) return result.error;
      store.setAside(result.value);
      return null;
    };
    return {
      setAside: async ({ code, pointer }, reason) => {
        const saved = await saver.flush();
        if (saved.kind === "failed") return saved.error;
        if (saved.kind !== "saved") return { code: "draft_outdated", params: {} };
        return adopt(await setAside({ templateId, code, pointer, reason }).catch(unreachable));
      },
      takeBack: async ({ code, pointer }) => adopt(await takeBack({ templateId, code, pointer }).catch(unreachable)),
    };
  }, [saver, setAside, store, takeBack, templateId]);
}
