/** What can be done in a merchant's console, as `resource:verb`. */
const VIEW = ["app:read", "callback:read", "merchant:read", "pass:read", "template:read"] as const;
const OPERATE = ["app:write", "merchant:write", "pass:query", "sandbox:claim", "template:publish", "template:write"] as const;

export type Permission = (typeof VIEW)[number] | (typeof OPERATE)[number];

export const ROLES = {
  operator: [...VIEW, ...OPERATE],
  viewer: VIEW,
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof ROLES;

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

export const can = (role: Role, permission: Permission): boolean => ROLES[role].some((held) => held === permission);
