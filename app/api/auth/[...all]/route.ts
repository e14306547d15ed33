import { publicDeps } from "@/app/_server/public-deps";
import { requireOwnOrigin } from "@/app/_server/origin";
import { respond } from "@/app/_server/respond";

/** better-auth's routes, as far as they are open (lib/merchant/auth-paths). */
export const GET = (request: Request) => respond(() => publicDeps().auth.handle(request));

export const POST = (request: Request) =>
  respond(async () => {
    await requireOwnOrigin();
    return publicDeps().auth.handle(request);
  });
