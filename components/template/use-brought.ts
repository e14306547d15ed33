"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { isTyping } from "@/components/ui/is-typing";
import { fetchCode } from "@/components/ui/late";
import type { Brought } from "./read-import";

const isDialogOpen = () => document.querySelector("[role=dialog]") !== null;

/** What a drag carries that a template can be in; a picture or a link of the page itself is none. */
const hasTemplate = (types: readonly string[] | undefined): boolean => types?.includes("Files") ?? false;

/**
 * Takes a file that is dropped anywhere on the page, and what is pasted while no field has the focus. Off while a dialog is open: it has
 * a box of its own.
 *
 * @returns whether something is dragged over the page that would be taken
 */
export function useBrought(onBring: (brought: Brought) => void, { isOff }: { isOff: boolean }): boolean {
  const [isDragging, setIsDragging] = useState(false);
  const isBringing = useRef(false);
  const bring = useEffectEvent(async (data: DataTransfer | null) => {
    const file = data?.files[0];
    const text = data?.getData("text/plain") ?? "";
    if (isBringing.current || !(file ?? text.trim())) return;
    isBringing.current = true;
    const { bringFile, bringText } = await fetchCode(() => import("./read-import"));
    isBringing.current = false;
    if (isDialogOpen()) return;
    onBring(file ? await bringFile(file) : bringText(text));
  });
  useEffect(() => {
    if (isOff) return;
    const over = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer || !hasTemplate(event.dataTransfer.types)) return;
      event.preventDefault();
      // Beside the dialog's box nothing is taken, and the browser must not leave the page for the file either.
      if (isDialogOpen()) event.dataTransfer.dropEffect = "none";
      else setIsDragging(true);
    };
    // Between two elements the one that is left is told; only the window's edge has nothing on the other side.
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsDragging(false);
    const drop = (event: DragEvent) => {
      setIsDragging(false);
      if (event.defaultPrevented || !hasTemplate(event.dataTransfer?.types)) return;
      event.preventDefault();
      if (!isDialogOpen()) void bring(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || isDialogOpen()) return;
      event.preventDefault();
      void bring(event.clipboardData);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [isOff]);
  return isDragging;
}
