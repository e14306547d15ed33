"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import { fetchCode } from "@/components/ui/late";
import { useStudioLocale, useWording } from "@/components/ui/use-wording";
import { useDesigner } from "./designer-context";
import styles from "./json-pane.module.css";
import type { JsonEditor } from "./monaco-view";

type Options = {
  host: RefObject<HTMLElement | null>;
  /** The id of the element that tells how the keyboard leaves the editor. */
  describedBy: string;
  isReadOnly: boolean;
};

/** Opens the editor in `host` as soon as it is looked at, and anew when language or rights change. */
export function useJsonEditor({ host, describedBy, isReadOnly }: Options) {
  const t = useTranslations("designer");
  const e = useTranslations("json-editor");
  const store = useDesigner();
  const locale = useStudioLocale();
  const wording = useWording();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: true });
  const [editor, setEditor] = useState<JsonEditor | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [doesTabLeave, setDoesTabLeave] = useState(false);

  // Its words are those of the moment: the page is read anew after a publish, and the editor stays with its cursor and folds.
  const open = useEffectEvent(async (element: HTMLElement, isGone: () => boolean) => {
    const { openJsonEditor } = await fetchCode(() => import("./monaco-view"));
    return openJsonEditor({
      host: element,
      store,
      locale,
      scheme,
      words: {
        editor: t("json"),
        format: t("format"),
        tab: t("jsonTabMode"),
        newVariable: e("newVariable"),
        newVariableHelp: e("newVariableHelp"),
        source: e("source"),
        sample: e("sample"),
      },
      describedBy,
      onTab: setDoesTabLeave,
      fixLabel: ({ fix }) => (fix ? wording(fix.label) : ""),
      isReadOnly,
      classNames: { variable: styles.variable ?? "", active: styles.active ?? "" },
      isGone,
    });
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let opened: JsonEditor | null = null;
    let isGone = false;
    // A hidden pane (a tab on a narrow screen) costs nothing until it is looked at.
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      open(element, () => isGone).then(
        (editor) => {
          opened = editor;
          setEditor(editor);
        },
        () => setHasFailed(true),
      );
    });
    seen.observe(element);
    return () => {
      isGone = true;
      seen.disconnect();
      opened?.dispose();
      setEditor(null);
    };
  }, [host, isReadOnly, locale, store]);

  useEffect(() => {
    // The theme is read off the page, which follows the system's scheme by a listener of its own, perhaps after this.
    const frame = requestAnimationFrame(() => editor?.setScheme(scheme));
    return () => cancelAnimationFrame(frame);
  }, [editor, scheme]);

  return { editor, hasFailed, doesTabLeave };
}
