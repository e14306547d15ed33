"use client";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import type { DraftSaver } from "./draft-saver";
import { versionsHref } from "./version-address";

type Options = { saver: DraftSaver; slug: string; templateId: string };

export type VersionsLink = { href: string; open: () => void; onClick: (event: MouseEvent) => void };

/** The way to the versions screen, which compares the draft as it is stored: what is unsaved is saved first, and where that fails one stays. */
export function useVersionsLink({ saver, slug, templateId }: Options): VersionsLink {
  const router = useRouter();
  const href = versionsHref(slug, templateId);
  const open = () => void saver.flush().then(({ kind }) => kind === "saved" && router.push(href));
  return {
    href,
    open,
    onClick: (event) => {
      // In a new tab or window it opens as any link.
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    },
  };
}
