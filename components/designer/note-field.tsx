"use client";
import { Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { MAX_NOTE_LENGTH } from "@/lib/template/version-note";

/** Told only when it begins to matter. */
const TELL_LEFT = 60;

/** A few words about the version that is about to be made. */
export function NoteField({ note, onNote, isBusy }: { note: string; onNote: (note: string) => void; isBusy: boolean }) {
  const t = useTranslations("versions.note");
  const left = MAX_NOTE_LENGTH - note.length;
  return (
    <Textarea
      label={t("label")}
      description={left <= TELL_LEFT ? t("left", { count: left }) : t("help")}
      placeholder={t("placeholder")}
      value={note}
      onChange={(event) => onNote(event.currentTarget.value)}
      maxLength={MAX_NOTE_LENGTH}
      disabled={isBusy}
      autosize
      minRows={1}
      maxRows={5}
    />
  );
}
