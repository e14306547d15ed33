import * as z from "zod/mini";
import { storableText } from "../parse";

/** What a publisher may write about a version, in UTF-16 units as an input field counts them. */
export const MAX_NOTE_LENGTH = 500;

export const versionNoteSchema = storableText.check(z.trim(), z.maxLength(MAX_NOTE_LENGTH));
