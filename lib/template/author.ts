/** Who made something. `gone` had an account once; `nobody` is for what no person made (the example of a fresh start). */
export type Author = { kind: "user"; name: string; email: string } | { kind: "gone" } | { kind: "nobody" };

/** From the id that was noted, and the account of that id as it is now. */
export function readAuthor(userId: string | null, account: { name: string | null; email: string | null } | undefined): Author {
  if (account && account.email !== null) return { kind: "user", name: account.name ?? "", email: account.email };
  return { kind: userId === null ? "nobody" : "gone" };
}
