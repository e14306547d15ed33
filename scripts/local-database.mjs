const local = ["127.0.0.1", "localhost", "[::1]"];

/** Tests make and drop databases: never on a machine other than this one. @throws Error */
export function requireLocal(url) {
  const { hostname } = new URL(url);
  if (!local.includes(hostname)) throw new Error(`Tests refuse the database on ${hostname}: only one on this machine will do.`);
}
