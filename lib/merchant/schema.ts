import * as z from "zod/mini";

/** First segments of addresses that mean something else; the CHECK `merchants_slug_check` holds the same list. */
export const RESERVED_SLUGS = ["api", "apifmuser", "c", "console", "health", "sandbox", "setup", "sign-in", "static", "www"] as const;

const reserved: ReadonlySet<string> = new Set(RESERVED_SLUGS);

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** Whether a merchant could have this slug. An address brings anything, NUL among it, which Postgres refuses to look for. */
export const isSlug = (text: string): boolean => SLUG.test(text);

/** The merchant's part of the callback and tunnel addresses: 1 to 40 of a–z, 0–9 and inner hyphens. */
export const slugSchema = z.string().check(
  z.regex(SLUG, "slug_form"),
  z.refine((slug) => !reserved.has(slug), "slug_reserved"),
);

export const merchantNameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(64));

export const merchantSchema = z.object({ name: merchantNameSchema, slug: slugSchema });

export const MIN_PASSWORD_LENGTH = 10;

/** The first operator, from the set-up page or the environment. */
export const ownerSchema = z.object({
  name: z._default(z.string().check(z.trim(), z.maxLength(64)), ""),
  email: z.email().check(z.maxLength(254), z.toLowerCase()),
  password: z.string().check(z.minLength(MIN_PASSWORD_LENGTH, "password_short"), z.maxLength(128)),
});

export type OwnerInput = z.output<typeof ownerSchema>;
