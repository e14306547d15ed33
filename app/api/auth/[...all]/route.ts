import { publicDeps } from "@/app/_server/public-deps";
import { requireOwnOrigin } from "@/app/_server/origin";
import { respond } from "@/app/_server/respond";
import { readBody } from "@/lib/request-body";

/** An email and a password. better-auth has no limit of its own and would hold whatever a stranger sends. */
const MAX_BODY_BYTES = 16 * 1024;

/** better-auth's routes, as far as they are open (lib/merchant/auth-paths). */
export const GET = (request: Request) => respond(() => publicDeps().auth.handle(request));

export const POST = (request: Request) =>
  respond(async () => {
    await requireOwnOrigin();
    const body = await readBody(request, MAX_BODY_BYTES);
    return publicDeps().auth.handle(new Request(request.url, { method: "POST", headers: request.headers, body }));
  });
