import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { SignedInUser } from "@/lib/merchant/auth";
import { publicDeps } from "./public-deps";

/** Who is signed in, or null. Asks the database once a request. */
export const currentUser = cache(async (): Promise<SignedInUser | null> => publicDeps().auth.findUser(await headers()));
