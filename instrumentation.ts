import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { bootOnce } = await import("@/app/_server/boot");
  await bootOnce();
}

/** Bugs of pages: logged whole under the digest that error.tsx shows as the reference number. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { publicDeps } = await import("@/app/_server/public-deps");
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  publicDeps().log.error(
    { err: error, reference, method: request.method, route: context.routePath, kind: context.routeType },
    "a bug was met",
  );
};
