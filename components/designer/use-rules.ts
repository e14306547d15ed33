"use client";
import { useEffect, useEffectEvent } from "react";
import { fetchCode } from "@/components/ui/late";
import type { checkTemplate } from "@/lib/template/rules/check";
import type { CheckOptions } from "@/lib/template/rules/rule";
import type { DesignerStore } from "./designer-store";

/** Brings the rules once the page is usable: they are a tenth of its script. */
export function useRules(store: DesignerStore, options: CheckOptions): void {
  const start = useEffectEvent((check: typeof checkTemplate) => store.checkBy((document) => check(document, options)));
  useEffect(() => {
    let isGone = false;
    void fetchCode(() => import("@/lib/template/rules/check")).then(({ checkTemplate: check }) => {
      if (!isGone) start(check);
    });
    return () => {
      isGone = true;
    };
  }, []);
}
