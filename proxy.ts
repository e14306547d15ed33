import { NextResponse, type NextRequest } from "next/server";
import { PATH_HEADER } from "@/lib/merchant/sign-in-path";

/** Tells a console page its own path and query, so that signing in can lead back to it. It guards nothing: the pages do (app/_server). */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/console", "/console/:path*"] };
