import { z } from "zod";

/** First segments of addresses that mean something else; the CHECK `merchants_slug_check` holds the same list. */
export const RESERVED_SLUGS = ["api", "apifmuser", "c", "console", "health", "sandbox", "setup", "sign-in", "static", "www"] as const;

const reserved: ReadonlySet<string> = new Set(RESERVED_SLUGS);

/** The merchant's part of the callback and tunnel addresses: 1 to 40 of a–z, 0–9 and inner hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, "slug_form")
  .refine((slug) => !reserved.has(slug), "slug_reserved");

export const merchantNameSchema = z.string().trim().min(1).max(64);

export const merchantSchema = z.object({ name: merchantNameSchema, slug: slugSchema });
