"use client";
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Shortcut } from "@/components/ui/shortcut";
import { useErrorText } from "@/components/ui/use-error-text";
import { unreachable } from "@/components/ui/unreachable";
import type { ActionResult } from "@/lib/errors";
import { templateQueries, type TemplateRow } from "./template-queries";
import styles from "./template-shelf.module.css";

type One = { templateId: string };

export type ShelfActions = {
  duplicate: (input: One) => Promise<ActionResult<{ id: string }>>;
  archive: (input: One & { archived: boolean }) => Promise<ActionResult<void>>;
  remove: (input: One) => Promise<ActionResult<void>>;
  restore: (input: One) => Promise<ActionResult<void>>;
};

export type ShelfVerbs = ReturnType<typeof useShelfVerbs>;

/** Long enough to read it and to reach the button by keyboard. */
const UNDO_MS = 12_000;

/** What the list does to a template. Whatever takes a card away can be undone from a message, and by Ctrl-Z while it stands there. */
export function useShelfVerbs(slug: string, actions: ShelfActions) {
  const t = useTranslations("templates.done");
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [busyId, setBusyId] = useState<string | null>(null);
  const newestUndo = useRef<(() => void) | null>(null);
  useHotkeys([["mod+Z", () => newestUndo.current?.()]]);

  async function run<R>(id: string, action: () => Promise<ActionResult<R>>): Promise<ActionResult<R>> {
    setBusyId(id);
    const result = await action().catch(unreachable);
    if (!result.ok) notifications.show({ color: "red", message: errorText(result.error) });
    await queries.invalidateQueries({ queryKey: templateQueries.all(slug) });
    setBusyId(null);
    return result;
  }

  /** Says what was done, and offers the way back. */
  function offerUndo(id: string, message: string, undo: () => Promise<ActionResult<void>>) {
    const notice = `undo-${id}`;
    const take = () => {
      newestUndo.current = null;
      notifications.hide(notice);
      void run(id, undo).then(({ ok }) => ok && notifications.show({ message: t("undone") }));
    };
    newestUndo.current = take;
    notifications.show({
      id: notice,
      position: "bottom-center",
      autoClose: UNDO_MS,
      closeButtonProps: { "aria-label": t("close") },
      withBorder: true,
      onClose: () => {
        if (newestUndo.current === take) newestUndo.current = null;
      },
      message: (
        <span className={styles.done}>
          <span>{message}</span>
          <Button size="compact-xs" variant="default" onClick={take} rightSection={<Shortcut keys="mod+Z" />}>
            {t("undo")}
          </Button>
        </span>
      ),
    });
  }

  async function setArchived({ id, name }: TemplateRow, archived: boolean) {
    const passOn = passFocusOn(id);
    const { ok } = await run(id, () => actions.archive({ templateId: id, archived }));
    if (!ok) return;
    passOn();
    offerUndo(id, t(archived ? "archived" : "unarchived", { name }), () => actions.archive({ templateId: id, archived: !archived }));
  }

  async function remove({ id, name }: TemplateRow) {
    const passOn = passFocusOn(id);
    const { ok } = await run(id, () => actions.remove({ templateId: id }));
    if (!ok) return;
    passOn();
    offerUndo(id, t("deleted", { name }), () => actions.restore({ templateId: id }));
  }

  async function restore({ id, name }: TemplateRow) {
    const passOn = passFocusOn(id);
    const { ok } = await run(id, () => actions.restore({ templateId: id }));
    if (!ok) return;
    passOn();
    notifications.show({ color: "green", message: t("restored", { name }) });
  }

  async function duplicate({ id, name }: TemplateRow) {
    const { ok } = await run(id, () => actions.duplicate({ templateId: id }));
    if (ok) notifications.show({ color: "green", message: t("duplicated", { name }) });
  }

  return { busyId, duplicate, setArchived, remove, restore };
}

/** The card goes, and with it the button that had the focus: the next card's takes it. Asked for before, done after. */
function passFocusOn(id: string): () => void {
  const card = document.querySelector(`[data-template="${CSS.escape(id)}"]`);
  const next = card?.nextElementSibling ?? card?.previousElementSibling;
  return () =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      (next?.querySelector<HTMLElement>("button") ?? document.getElementById("content"))?.focus();
    });
}
