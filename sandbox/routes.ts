import { postApp } from "./api/apps";
import { postClaim } from "./api/claims";
import { postGateway } from "./api/gateway";
import { getHealth } from "./api/health";
import { getPasses, getTemplates } from "./api/lists";
import type { Sandbox } from "./context";
import type { Reply } from "./http/reply";
import type { SandboxRequest } from "./http/request";
import { getAsset } from "./pages/asset";
import { getClaimPage } from "./pages/claim-page";
import { getHomePage } from "./pages/home-page";
import { getPassPage } from "./pages/pass-page";
import { getWalletPage } from "./pages/wallet-page";
import { Refusal } from "./refusal";

type Handler = (sandbox: Sandbox, request: SandboxRequest) => Promise<Reply>;

const routes = new Map<string, { method: "GET" | "POST"; handle: Handler }>([
  ["/gateway.do", { method: "POST", handle: postGateway }],
  ["/sandbox/apps", { method: "POST", handle: postApp }],
  ["/sandbox/claims", { method: "POST", handle: postClaim }],
  ["/sandbox/passes", { method: "GET", handle: getPasses }],
  ["/sandbox/templates", { method: "GET", handle: getTemplates }],
  ["/health", { method: "GET", handle: getHealth }],
  ["/", { method: "GET", handle: getHomePage }],
  ["/www/voucher.html", { method: "GET", handle: getClaimPage }],
  ["/wallet", { method: "GET", handle: getWalletPage }],
  ["/wallet/pass", { method: "GET", handle: getPassPage }],
  ["/assets/sandbox.css", { method: "GET", handle: getAsset }],
  ["/assets/claim.js", { method: "GET", handle: getAsset }],
  ["/assets/images.js", { method: "GET", handle: getAsset }],
]);

/** Finds who answers. @throws Refusal 404 `not_found`, 405 `method_not_allowed` */
export function findHandler({ method, path }: SandboxRequest): Handler {
  const route = routes.get(path);
  if (!route) throw new Refusal(404, "not_found", "模拟器没有这个地址。The sandbox has no such address.");
  if (route.method !== method) {
    throw new Refusal(405, "method_not_allowed", `这个地址只接受 ${route.method}。This address takes ${route.method} only.`, {
      allow: route.method,
    });
  }
  return route.handle;
}
