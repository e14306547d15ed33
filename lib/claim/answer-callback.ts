import { callbackCorsHeaders } from "@/lib/alipay/callback-cors";
import { maskCallback } from "@/lib/alipay/callback-mask";
import { readCallback, type CallbackRequest } from "@/lib/alipay/callback-wire";
import { failureAnswer } from "@/lib/claim/callback-answer";
import type { StoredAnswer } from "@/lib/claim/callback-store";
import { createJournal } from "@/lib/claim/journal";
import { answerReport } from "@/lib/claim/report";
import type { Cause } from "@/lib/claim/verdict";
import { answerToken, type TokenDeps } from "@/lib/claim/answer-token";
import { isDatabaseDown } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Limit } from "@/lib/limit";
import { isSlug } from "@/lib/merchant/schema";
import type { Metrics } from "@/lib/metrics";
import { addressOf, readBody } from "@/lib/request-body";

export type CallbackDeps = TokenDeps & {
  metrics: Pick<Metrics, "callbacksTurnedAway" | "callbackSeconds">;
  limits: {
    /** Callbacks of one address, and of one user of one merchant. */
    address: Limit;
    user: Limit;
    /** Refused requests without a usable token that are stored, a merchant; beyond it they are counted. */
    refusedRows: Limit;
  };
};

const MAX_BODY_BYTES = 64 * 1024;
const MAX_URL = 16 * 1024;

/**
 * Answers Alipay's claim component, which waits here with the user in front of it: the callback is the issuer (opendocs
 * open/199/popvoucher). Written against Request and Response, so that any server can be its door.
 *
 * Always answers JSON. A decided refusal is 200 with `success:false` (or the app's status); 404 unknown merchant, 405, 408, 413, 429 and
 * 503 say that there was no decision.
 */
export async function answerCallback(deps: CallbackDeps, request: Request, slug: string): Promise<Response> {
  const cors = callbackCorsHeaders(request.headers.get("origin"));
  const answer = await decide(deps, request, slug);
  return new Response(answer.body, {
    status: answer.status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...cors },
  });
}

async function decide(deps: CallbackDeps, request: Request, slug: string): Promise<StoredAnswer> {
  const turnAway = (status: number, cause: Cause): StoredAnswer => {
    deps.metrics.callbacksTurnedAway.inc({ cause });
    return { ...failureAnswer(null, { cause }), status };
  };
  try {
    if (request.method !== "GET" && request.method !== "POST") return turnAway(405, "method_not_allowed");
    if (!(await deps.limits.address(addressOf(request.headers)))) return turnAway(429, "too_many_requests");
    if (request.url.length > MAX_URL) return turnAway(413, "body_too_large");
    if (!isSlug(slug)) return turnAway(404, "unknown_merchant");
    return await answerRequest(deps, await readRequest(request), slug, turnAway);
  } catch (error) {
    if (error instanceof AppError && error.code === "body_too_large") return turnAway(413, "body_too_large");
    if (error instanceof AppError && error.code === "body_incomplete") return turnAway(408, "body_incomplete");
    const down = isDatabaseDown(error);
    deps.log.error({ err: error }, down ? "callback: the database is down" : "callback: a bug");
    return turnAway(down ? 503 : 500, "unavailable");
  }
}

async function readRequest(request: Request): Promise<CallbackRequest & { address: string }> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    url: pathname + search,
    headers: [...request.headers],
    body: request.method === "POST" ? await readBody(request, MAX_BODY_BYTES) : undefined,
    contentType: request.headers.get("content-type"),
    address: addressOf(request.headers),
  };
}

async function answerRequest(
  deps: CallbackDeps,
  request: CallbackRequest & { address: string },
  slug: string,
  turnAway: (status: number, cause: Cause) => StoredAnswer,
): Promise<StoredAnswer> {
  const journal = createJournal();
  journal.step("received");
  const reading = readCallback(request, { now: deps.now() });
  const { tplId, user } = reading.ok ? reading.callback : reading.partial;
  const issuing = await deps.claims.findIssuing(slug, tplId);
  if (!issuing) return turnAway(404, "unknown_merchant");
  if (user && !(await deps.limits.user(`${issuing.merchantId} ${user.kind} ${user.value}`))) return turnAway(429, "too_many_requests");

  const { merchantId, template } = issuing;
  const received = {
    merchantId,
    id: deps.newId(),
    templateId: template?.id ?? null,
    tplId,
    user,
    flags: reading.ok ? reading.callback.flags : [],
    request: JSON.stringify({ ...maskCallback(request), address: request.address }),
  };
  /** A request with no usable token, or with another's. */
  const refuse = async (cause: Cause): Promise<StoredAnswer> => {
    const answer = failureAnswer(template?.app ?? null, { cause, ...(tplId && { tplId }), ...(user && { user: user.value }) });
    if (await deps.limits.refusedRows(merchantId)) {
      await deps.callbacks.storeRefused({ ...received, ...answer, cause, durationMs: journal.elapsedMs() });
    } else deps.metrics.callbacksTurnedAway.inc({ cause });
    return answer;
  };
  if (!reading.ok) return refuse(reading.cause);
  const { callback } = reading;
  const context = { merchantId, received, template, journal, refuse };
  const answer =
    callback.passId !== null
      ? await answerReport(deps, { ...context, user: callback.user, tplId: callback.tplId, token: callback.token, passId: callback.passId })
      : callback.token !== null
        ? await answerToken(deps, { ...context, user: callback.user, tplId: callback.tplId, token: callback.token })
        : await refuse("missing_parameter");
  deps.metrics.callbackSeconds.observe(journal.elapsedMs() / 1000);
  return answer;
}
