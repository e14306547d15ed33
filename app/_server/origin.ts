import "server-only";
import { headers } from "next/headers";
import { AppError } from "@/lib/errors";
import { isOwnOrigin } from "@/lib/merchant/own-origin";
import { publicDeps } from "./public-deps";

/**
 * Changes are taken from our own pages only. A request without Origin is refused as well: browsers send it with every POST, and
 * Next's own check lets one without it pass.
 *
 * @throws AppError `origin_refused`
 */
export async function requireOwnOrigin(): Promise<void> {
  const sent = await headers();
  const { publicUrl } = publicDeps().env;
  if (!isOwnOrigin(sent.get("origin"), { host: sent.get("host"), publicUrl })) throw new AppError("origin_refused");
}
