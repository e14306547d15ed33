import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Deps } from "@/lib/deps";
import { AppError } from "@/lib/errors";
import { enterMerchant, type MerchantHead } from "@/lib/merchant/access";
import type { SignedInUser } from "@/lib/merchant/auth";
import type { Permission, Role } from "@/lib/merchant/roles";
import { PATH_HEADER } from "@/lib/merchant/sign-in-path";
import { publicDeps } from "./public-deps";
import { currentUser } from "./session";

/** What a page or verb of the console works with, once session, membership and role have been checked. */
export type ConsoleContext = { merchant: MerchantHead; user: SignedInUser; role: Role; deps: Deps };

/** The signed-in user of a console page; anyone else is sent to sign in and back to this very address. */
export async function requireUser(): Promise<SignedInUser> {
  const user = await currentUser();
  if (user) return user;
  // Written by proxy.ts for every console page; only a page knows neither its path nor its query.
  const here = (await headers()).get(PATH_HEADER) ?? "/console";
  redirect(`/sign-in?next=${encodeURIComponent(here)}`);
}

const membershipOf = cache((userId: string, slug: string) => publicDeps().merchants.findMembership({ userId, slug }));

/**
 * The only way for a page of the console to the database. Signed out: 307 to sign-in and back. A merchant that the user is no member
 * of, or a role that may not: 404, as if it were not there.
 */
export async function consoleDeps(merchantSlug: string, permission: Permission): Promise<ConsoleContext> {
  const user = await requireUser();
  const deps = publicDeps();
  try {
    const entered = enterMerchant(await membershipOf(user.id, merchantSlug), permission);
    return { ...entered, user, deps };
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}
