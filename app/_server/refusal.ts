import "server-only";
import { randomBytes } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { AppError, type ActionError } from "@/lib/errors";
import { publicDeps } from "./public-deps";

/**
 * What may be said of an error: a planned refusal by its code and params; a bug by a reference number alone, under which it is logged
 * whole. Next's own signals (redirect, not found) pass through.
 */
export function refusalOf(error: unknown, where: string): ActionError {
  unstable_rethrow(error);
  if (error instanceof AppError) return { code: error.code, params: error.params };
  const reference = randomBytes(5).toString("hex");
  publicDeps().log.error({ err: error, reference, where }, "a bug was met");
  return { code: "unexpected", params: {}, reference };
}
