/**
 * Whether a change was sent from a page of ours: browsers write Origin with every POST, and pages cannot. A missing one is no.
 *
 * @param host the request's Host, for a browser that came by another name of this machine
 */
export function isOwnOrigin(origin: string | null, { host, publicUrl }: { host: string | null; publicUrl: string | undefined }): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const sent = new URL(origin);
  if (sent.host === host) return true;
  return publicUrl !== undefined && URL.canParse(publicUrl) && sent.origin === new URL(publicUrl).origin;
}
