import { NextResponse, type NextRequest } from "next/server";
import type { ActionError } from "@/lib/errors";
import { isOwnOrigin } from "@/lib/merchant/own-origin";
import { PATH_HEADER } from "@/lib/merchant/sign-in-path";

/**
 * Tells a console page its own path and query, so that signing in can lead back to it, and names the cause when another site's page sends
 * a change, which Next would answer with a bare 500. It is no lock: pages and actions ask for themselves (app/_server).
 */
export function proxy(request: NextRequest) {
  const sent = { host: request.headers.get("host"), publicUrl: process.env.STUDIO_PUBLIC_URL };
  if (request.method === "POST" && !isOwnOrigin(request.headers.get("origin"), sent)) {
    const error: ActionError = { code: "origin_refused", params: {} };
    return NextResponse.json({ error }, { status: 403 });
  }
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/console", "/console/:path*", "/setup"] };
