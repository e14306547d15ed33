/** Where proxy.ts tells a console page its own path and query. */
export const PATH_HEADER = "x-studio-path";

/**
 * Where to go after signing in: a path of this site, else the console's start. Browsers read `//host` and `/\host` as another site
 * and drop tabs and line breaks in addresses, so anything but a plain local path is refused.
 */
export function localPath(next: string | undefined | null): string {
  const start = "/console";
  if (!next || next.length > 2_000 || !/^\/(?![/\\])/.test(next) || /[\u0000-\u0020\u007f\\]/.test(next)) return start;
  const base = "http://studio.invalid";
  if (!URL.canParse(next, base)) return start;
  const url = new URL(next, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : start;
}
