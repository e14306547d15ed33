import { AppError } from "@/lib/errors";
import { can, type Permission, type Role } from "./roles";

/** What a page may know of its merchant. */
export type MerchantHead = { id: string; slug: string; name: string };

export type Membership = { merchant: MerchantHead; role: Role };

/**
 * Lets a member with the right role in.
 *
 * @param membership of the user in the merchant of the address; null when the merchant or the membership is missing: both look alike
 * @throws AppError `not_found` for strangers, `forbidden` for members whose role may not
 */
export function enterMerchant(membership: Membership | null, permission: Permission): Membership {
  if (!membership) throw new AppError("not_found");
  if (!can(membership.role, permission)) throw new AppError("forbidden");
  return membership;
}
