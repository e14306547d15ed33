import type { Sandbox } from "../context";
import type { Reply } from "../http/reply";
import { html } from "./html";
import type { Html } from "./html";

export type Page = { status?: number; title: string; back?: string; main: Html; dock?: Html; script?: "claim.js" };

/** One page of the simulated Alipay. Every one of them says that it is a simulator. */
export function pageReply({ studioPublicOrigin }: Sandbox, page: Page): Reply {
  return {
    status: page.status ?? 200,
    contentType: "text/html; charset=utf-8",
    headers: { "content-security-policy": contentSecurityPolicy(studioPublicOrigin), "cache-control": "no-store" },
    body: document(page).text,
  };
}

function document({ title, back, main, dock, script }: Page): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${title} · 模拟器 Simulator</title>
        <link rel="stylesheet" href="/assets/sandbox.css" />
        <script src="/assets/images.js" defer></script>
        ${script ? html`<script src="/assets/${script}" defer></script>` : null}
      </head>
      <body>
        <header class="bar">
          ${back ? html`<a class="bar-back" href="${back}" aria-label="返回 Back"><span aria-hidden="true"></span></a>` : null}
          <span class="bar-title">${title}</span>
          <span class="sim-tag" title="这不是支付宝 This is not Alipay">模拟器 Simulator</span>
        </header>
        <main class="screen">${main}</main>
        ${dock ?? null}
      </body>
    </html>`;
}

/** Pictures of a template may lie anywhere; nothing else may. The studio may show a page in a frame. */
function contentSecurityPolicy(studioOrigin: string): string {
  return [
    "default-src 'none'",
    "img-src http: https: data:",
    "style-src 'self' 'unsafe-inline'",
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors 'self' ${studioOrigin}`,
  ].join("; ");
}
