/** What of better-auth's HTTP surface the studio uses. */
export const OPEN_AUTH_PATHS = ["/sign-in/email", "/sign-out", "/get-session"] as const;

const CLOSED = [
  "account-info",
  "callback/:id",
  "change-email",
  "change-password",
  "delete-user",
  "delete-user/callback",
  "error",
  "get-access-token",
  "link-social",
  "list-accounts",
  "list-sessions",
  "ok",
  "refresh-token",
  "request-password-reset",
  "reset-password",
  "reset-password/:token",
  "revoke-other-sessions",
  "revoke-session",
  "revoke-sessions",
  "send-verification-email",
  "sign-in/social",
  "sign-up/email",
  "unlink-account",
  "update-session",
  "update-user",
  "verify-email",
  "verify-password",
] as const;

const CLOSED_ORGANIZATION = [
  "accept-invitation",
  "cancel-invitation",
  "check-slug",
  "create",
  "delete",
  "get-active-member",
  "get-active-member-role",
  "get-full-organization",
  "get-invitation",
  "get-organization",
  "has-permission",
  "invite-member",
  "leave",
  "list",
  "list-invitations",
  "list-members",
  "list-user-invitations",
  "reject-invitation",
  "remove-member",
  "set-active",
  "update",
  "update-member-role",
] as const;

/** Every other path of better-auth and its organization plugin; a test compares the list with what the library brings. */
export function closedAuthPaths(): string[] {
  return [...CLOSED, ...CLOSED_ORGANIZATION.map((name) => `organization/${name}`)].map((path) => `/${path}`);
}
