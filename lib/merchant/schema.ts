import { z } from "zod";

/** First segments of addresses that mean something else; the CHECK `merchants_slug_check` holds the same list. */
export const RESERVED_SLUGS = ["api", "apifmuser", "c", "console", "health", "sandbox", "setup", "sign-in", "static", "www"] as const;

const reserved: ReadonlySet<string> = new Set(RESERVED_SLUGS);

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** Whether a merchant could have this slug. An address brings anything, NUL among it, which Postgres refuses to look for. */
export const isSlug = (text: string): boolean => SLUG.test(text);

/** The merchant's part of the callback and tunnel addresses: 1 to 40 of a–z, 0–9 and inner hyphens. */
export const slugSchema = z
  .string()
  .regex(SLUG, "slug_form")
  .refine((slug) => !reserved.has(slug), "slug_reserved");

export const merchantNameSchema = z.string().trim().min(1).max(64);

export const merchantSchema = z.object({ name: merchantNameSchema, slug: slugSchema });

export const MIN_PASSWORD_LENGTH = 10;

/** The first operator, from the set-up page or the environment. */
export const ownerSchema = z.object({
  name: z.string().trim().max(64).default(""),
  email: z.email().max(254).toLowerCase(),
  password: z.string().min(MIN_PASSWORD_LENGTH, "password_short").max(128),
});

export type OwnerInput = z.output<typeof ownerSchema>;
