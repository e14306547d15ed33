import "server-only";
import { z } from "zod";
import type { Deps } from "@/lib/deps";
import { AppError, type ActionResult } from "@/lib/errors";
import { enterMerchant } from "@/lib/merchant/access";
import type { SignedInUser } from "@/lib/merchant/auth";
import type { Permission } from "@/lib/merchant/roles";
import { parse } from "@/lib/parse";
import type { ConsoleContext } from "./console-deps";
import { requireOwnOrigin } from "./origin";
import { publicDeps } from "./public-deps";
import { refusalOf } from "./refusal";
import { currentUser } from "./session";

/** A server action's arguments are whatever was sent; the merchant in the address is no exception. */
const slugInAddress = z.string().max(64);

async function asResult<R>(name: string, run: () => Promise<R>): Promise<ActionResult<R>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, error: refusalOf(error, name) };
  }
}

async function enter(): Promise<{ user: SignedInUser; deps: Deps }> {
  await requireOwnOrigin();
  const user = await currentUser();
  if (!user) throw new AppError("signed_out");
  return { user, deps: publicDeps() };
}

/**
 * The only way to make a server action of a merchant's console: own origin → session → membership of the merchant → role → parsed
 * input → one verb. Refusals come back as values, because Next blanks the message of whatever an action throws.
 */
export function consoleAction<Schema extends z.core.$ZodType, R>(
  permission: Permission,
  schema: Schema,
  verb: (input: z.output<Schema>, context: ConsoleContext) => Promise<R>,
): (merchantSlug: string, input: z.input<Schema>) => Promise<ActionResult<R>> {
  return async (merchantSlug, input) =>
    asResult(permission, async () => {
      const { user, deps } = await enter();
      const membership = await deps.merchants.findMembership({ userId: user.id, slug: parse(slugInAddress, merchantSlug) });
      const entered = enterMerchant(membership, permission);
      return verb(parse(schema, input), { ...entered, user, deps });
    });
}

/** The same for what a signed-in person does outside any merchant (making one, for example). */
export function accountAction<Schema extends z.core.$ZodType, R>(
  schema: Schema,
  verb: (input: z.output<Schema>, context: { user: SignedInUser; deps: Deps }) => Promise<R>,
): (input: z.input<Schema>) => Promise<ActionResult<R>> {
  return async (input) =>
    asResult("account", async () => {
      const context = await enter();
      return verb(parse(schema, input), context);
    });
}

/** The same for the two pages that come before any session: the input alone proves who may. */
export function publicAction<Schema extends z.core.$ZodType, R>(
  schema: Schema,
  verb: (input: z.output<Schema>, context: { deps: Deps }) => Promise<R>,
): (input: z.input<Schema>) => Promise<ActionResult<R>> {
  return async (input) =>
    asResult("public", async () => {
      await requireOwnOrigin();
      return verb(parse(schema, input), { deps: publicDeps() });
    });
}
