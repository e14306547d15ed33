import { publicDeps } from "@/app/_server/public-deps";
import { checkHealth } from "@/lib/health";

/** For load balancers and `npm start`: 200 when callbacks can be answered, else 503 with the reason. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(publicDeps());
  return Response.json(health, { status: health.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } });
}
