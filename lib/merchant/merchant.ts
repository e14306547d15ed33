import { AppError } from "@/lib/errors";
import type { MerchantHead } from "./access";
import { slugSchema } from "./schema";
import type { MerchantStore } from "./store";

type Deps = { merchants: MerchantStore; newId: () => string };

/**
 * Opens a merchant. Its maker becomes operator; one made without a person (the demo at boot) belongs to the owner, now or as soon as
 * there is one.
 *
 * @throws AppError `slug_taken`
 */
export async function createMerchant(
  { merchants, newId }: Deps,
  input: { name: string; slug: string },
  creatorId: string | null,
): Promise<MerchantHead> {
  return merchants.create({ id: newId(), memberId: newId(), ...input, creatorId });
}

/**
 * Changes name and slug. The slug is part of the callback addresses inside templates that live at Alipay: those keep the old one, and
 * break, until each is published again, so a caller that changes it with published templates must say how many it was told of.
 *
 * @throws AppError `slug_taken`, `conflict` when the number of published templates is no longer the one that was confirmed
 */
export async function updateMerchant(
  { merchants }: Pick<Deps, "merchants">,
  merchant: MerchantHead,
  input: { name: string; slug: string; confirmedPublished: number },
): Promise<MerchantHead> {
  if (input.slug !== merchant.slug) {
    const published = await merchants.countPublished(merchant.id);
    if (published !== input.confirmedPublished) throw new AppError("conflict", { published });
  }
  return merchants.update(merchant.id, { name: input.name, slug: input.slug });
}

export type SlugCheck = "free" | "taken" | "form" | "reserved";

/** Whether a slug could be had right now; the unique key decides when it is taken. */
export async function checkSlug({ merchants }: Pick<Deps, "merchants">, slug: string): Promise<SlugCheck> {
  const parsed = slugSchema.safeParse(slug);
  if (!parsed.success) return parsed.error.issues.some(({ message }) => message === "slug_form") ? "form" : "reserved";
  return (await merchants.isSlugTaken(slug)) ? "taken" : "free";
}
