import { createHash, timingSafeEqual } from "node:crypto";
import { publicDeps } from "@/app/_server/public-deps";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Prometheus text for whoever has METRICS_TOKEN; without the variable there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const { env, metrics } = publicDeps();
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  if (!env.metricsToken || !timingSafeEqual(digest(given), digest(env.metricsToken))) return new Response(null, { status: 404 });
  return new Response(await metrics.registry.metrics(), { headers: { "content-type": metrics.registry.contentType } });
}
