/**
 * A secret as a person may see it: its first four characters and its length, or only the length when four would be too much of it.
 * Enough to tell two tokens apart in a list, never enough to use one.
 */
export function maskSecret(secret: string): string {
  return secret.length < 16 ? `…(${secret.length})` : `${secret.slice(0, 4)}…(${secret.length})`;
}

/** `text` with every occurrence of the secrets masked, as they are and as they look url-encoded (once or twice) or inside JSON text. */
export function maskIn(text: string, secrets: readonly string[]): string {
  let masked = text;
  for (const secret of secrets) {
    if (secret === "") continue;
    const once = encodeURIComponent(toWellFormed(secret));
    const json = JSON.stringify(secret).slice(1, -1);
    const forms = [secret, once, encodeURIComponent(once), once.replaceAll("%20", "+"), json, JSON.stringify(json).slice(1, -1)];
    for (const form of forms) masked = masked.replaceAll(form, () => maskSecret(secret));
  }
  return masked;
}

function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** `text` as Postgres can hold it (no NUL, no lone surrogate) and no longer than `limit` characters; a cut is said at the end. */
export function storableText(text: string, limit: number): string {
  const clean = toWellFormed(text.slice(0, limit)).replaceAll("\u0000", "\ufffd");
  return text.length > limit ? `${clean}… (${text.length - limit} more)` : clean;
}
