import { publicDeps } from "@/app/_server/public-deps";
import { callbackCorsHeaders } from "@/lib/alipay/callback-cors";
import { answerCallback } from "@/lib/claim/answer-callback";

type Context = { params: Promise<{ merchant: string }> };

/** Alipay's claim component waits here, with the user in front of it. GET for one pass; POST is taken with the same names. */
export const GET = async (request: Request, { params }: Context) => answerCallback(publicDeps(), request, (await params).merchant);
export const POST = GET;
/** Next would serve HEAD with GET, and a HEAD must never issue; the other methods get the same 405 with a body. */
export const HEAD = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
/** Next's own OPTIONS has no CORS headers. */
export const OPTIONS = (request: Request) =>
  new Response(null, { status: 204, headers: callbackCorsHeaders(request.headers.get("origin")) });
