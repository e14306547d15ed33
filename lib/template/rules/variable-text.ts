import { readVariable } from "../contract";

/** True for a text that is one variable and nothing else: its value comes later, so rules about values leave it alone. */
export const isVariable = (text: string): boolean => readVariable(text) !== null;

/** A whole variable inside of a longer text. */
export const partialVariable = /\$[A-Za-z_]\w*\$/;

/** A dollar that was opened and not closed, or the other way round, with nothing else in the text. */
export const openVariable = /^(?:\$[A-Za-z_]\w*|[A-Za-z_]\w*\$)$/;

/** Between dollars, but not a name. */
export const oddVariable = /^\$[^$\r\n]{0,80}\$$/;

/** Slots of other template languages, with a name or a number inside: `{{x}}`, `${x}`, `#{x}`, `<%x%>`, `[[x]]`, `{0}`, `%s`, `__X__`, `＄x＄`. */
export const foreignSlot =
  /\{\{[^{}]*\}\}|[$#]\{[^{}]*\}|<%[^%]*%>|\[\[\w+\]\]|\{[A-Za-z_\d]\w*\}|%[sd](?![A-Za-z\d])|__[A-Z][A-Z_]*__|＄\w*＄?/;
