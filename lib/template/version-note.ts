import { storableText } from "../parse";

/** What a publisher may write about a version, in UTF-16 units as an input field counts them. */
export const MAX_NOTE_LENGTH = 500;

export const versionNoteSchema = storableText.trim().max(MAX_NOTE_LENGTH);
