import "server-only";
import { headers } from "next/headers";
import { AppError } from "@/lib/errors";
import { publicDeps } from "./public-deps";

/**
 * Changes are taken from our own pages only. A request without Origin is refused as well: browsers send it with every POST, and
 * Next's own check lets one without it pass.
 *
 * @throws AppError `origin_refused`
 */
export async function requireOwnOrigin(): Promise<void> {
  const sent = await headers();
  const origin = sent.get("origin");
  const { publicUrl } = publicDeps().env;
  if (origin && (origin === new URL(publicUrl).origin || hostOf(origin) === sent.get("host"))) return;
  throw new AppError("origin_refused");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
