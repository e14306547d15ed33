"use client";
import { useEffect, useEffectEvent } from "react";
import type { checkTemplate } from "@/lib/template/rules/check";
import type { CheckOptions } from "@/lib/template/rules/rule";
import type { DesignerStore } from "./designer-store";

const AGAIN_MS = 5_000;

/** Brings the rules once the page is usable: they are a tenth of its script. Asked again as long as they do not come. */
export function useRules(store: DesignerStore, options: CheckOptions): void {
  const start = useEffectEvent((check: typeof checkTemplate) => store.checkBy((document) => check(document, options)));
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const load = () =>
      void import("@/lib/template/rules/check").then(
        ({ checkTemplate: check }) => {
          if (!isGone) start(check);
        },
        () => {
          if (!isGone) timer = setTimeout(load, AGAIN_MS);
        },
      );
    load();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
}
