import type { Limit } from "@/lib/limit";
import { isSlug } from "@/lib/merchant/schema";
import { addressOf } from "@/lib/request-body";
import type { TunnelStore } from "@/lib/tunnel/store";

type Deps = { tunnel: TunnelStore; limits: { tunnel: Limit } };

const MAX_KEY = 256;

/**
 * Answers it120's `GET /{subDomain}/channelData/pull?key=` in its envelope `{code, msg, data}`: 0 with the content as a string, 700 when
 * there is none (apifm-wxapi `channelDataPull`). HTTP is 200 throughout, save for 429.
 */
export async function answerPull({ tunnel, limits }: Deps, request: Request, slug: string): Promise<Response> {
  if (!(await limits.tunnel(addressOf(request.headers)))) return envelope(-1, "请求过于频繁，请稍后重试", undefined, 429);
  const keys = new URL(request.url).searchParams.getAll("key");
  const [key = ""] = keys;
  if (keys.length !== 1 || key === "" || key.length > MAX_KEY || key.includes("\0")) return envelope(-1, "参数 key 缺失或有误");
  const { merchant, content } = isSlug(slug) ? await tunnel.pull(slug, key) : { merchant: false, content: null };
  if (!merchant) return envelope(-1, "专属域名不存在");
  return content === null ? envelope(700, "暂无数据") : envelope(0, "success", content);
}

function envelope(code: number, msg: string, data?: string, status = 200): Response {
  return Response.json({ code, msg, data }, { status, headers: { "cache-control": "no-store", "access-control-allow-origin": "*" } });
}
