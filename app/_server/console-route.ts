import "server-only";
import { AppError } from "@/lib/errors";
import { enterMerchant } from "@/lib/merchant/access";
import type { Permission } from "@/lib/merchant/roles";
import type { ConsoleContext } from "./console-deps";
import { publicDeps } from "./public-deps";
import { respond } from "./respond";
import { currentUser } from "./session";

type Params = { merchant: string } & Record<string, string | string[] | undefined>;

/**
 * A read of the console for `app/api/console/[merchant]/…/route.ts`. Signed out: 401; a merchant that the user is no member of: 404;
 * a role that may not: 403; a value becomes JSON, a Response passes (a stream, a file).
 */
export function consoleRoute<P extends Params>(
  permission: Permission,
  read: (context: ConsoleContext & { request: Request; params: P }) => Promise<unknown>,
): (request: Request, route: { params: Promise<P> }) => Promise<Response> {
  return (request, route) =>
    respond(async () => {
      const user = await currentUser();
      if (!user) throw new AppError("signed_out");
      const params = await route.params;
      const deps = publicDeps();
      const entered = enterMerchant(await deps.merchants.findMembership({ userId: user.id, slug: params.merchant }), permission);
      return read({ ...entered, user, deps, request, params });
    });
}
