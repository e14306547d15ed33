import "server-only";
import { ERROR_STATUS } from "@/lib/errors";
import { refusalOf } from "./refusal";

const HEADERS = { "cache-control": "private, no-store" };

/**
 * A JSON edge: a value becomes 200, a Response passes as it is, an error becomes `{ error: { code, params, reference? } }` with the
 * status of its code.
 */
export async function respond(answer: () => unknown): Promise<Response> {
  try {
    const value = await answer();
    return value instanceof Response ? value : Response.json(value ?? null, { headers: HEADERS });
  } catch (cause) {
    const error = refusalOf(cause, "route");
    return Response.json({ error }, { status: ERROR_STATUS[error.code], headers: HEADERS });
  }
}
