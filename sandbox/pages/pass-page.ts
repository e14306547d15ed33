import type { Sandbox } from "../context";
import { readFace } from "../face";
import type { Operation } from "../face";
import { requireField } from "../http/request";
import type { SandboxRequest } from "../http/request";
import type { Reply } from "../http/reply";
import { formatShanghai } from "../shanghai-time";
import { findPass } from "../store/pass-store";
import type { Pass } from "../store/pass-store";
import { passContent, passParams, passStatus } from "../wire";
import { isWebAddress, passCard, statusWords, units } from "./card";
import { html } from "./html";
import type { Html } from "./html";
import { pageReply } from "./page";

/** One pass as its holder sees it, and below, marked as the simulator's, what Alipay holds about it. */
export async function getPassPage(sandbox: Sandbox, { query }: SandboxRequest): Promise<Reply> {
  const passId = requireField(query, "passId", 128);
  const pass = await findPass(sandbox.pool, { passId });
  if (!pass || pass.isDeleted) return pageReply(sandbox, { status: 404, title: "卡券", back: "/wallet", main: unknownPass(passId) });
  const face = readFace(passContent(pass));
  const status = passStatus(pass, sandbox.now());
  const main = html`<h1 class="headline">${face.title || face.logoText}</h1>
    ${face.merchantName ? html`<p class="byline">由 ${face.merchantName} 提供</p>` : null} ${passCard(face, { status })}
    ${status === "CAN_USE" ? face.operations.map(operation) : null} ${units("卡券内容", face.fields)} ${units("使用须知", face.terms)}
    <section class="panel sim">
      <h2>支付宝记着什么 <span lang="en">What Alipay holds</span></h2>
      <dl class="facts">
        ${facts(pass, statusWords[status]).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </section>`;
  return pageReply(sandbox, { title: "卡券", back: `/wallet?userId=${encodeURIComponent(pass.userId)}`, main });
}

function operation({ format, message, altText }: Operation): Html | null {
  if (message === "") return null;
  if (format === "url") {
    // Only what an app or a browser opens; a template may hold any text, javascript: among it.
    const opens = isWebAddress(message) || /^alipays:\/\//i.test(message);
    return opens ? html`<a class="button button-use" href="${message}" rel="noreferrer noopener">${altText || "立即使用"}</a>` : null;
  }
  return html`<section class="panel code">
    <p class="code-text">${message}</p>
    <p class="hint">${altText || format}（模拟器不画可扫的码）</p>
  </section>`;
}

function facts(pass: Pass, status: string): [string, string][] {
  return [
    ["status", `${pass.status}（${status}）`],
    ["passId", pass.passId],
    ["serialNumber", pass.serialNumber],
    ["userId", pass.userId],
    ["templateId", pass.tplId],
    ["channelID", pass.channelId],
    ["create_time", formatShanghai(pass.createdAt)],
    ["modify_time", formatShanghai(pass.updatedAt)],
    ...[...passParams(pass)].filter(([name]) => name !== "serialNumber").map(([name, value]): [string, string] => [`$${name}$`, value]),
  ];
}

function unknownPass(passId: string): Html {
  return html`<div class="empty">
    <h1>没有这张券</h1>
    <p>模拟器里没有 passId <code>${passId}</code>，或者用户已经把它删了。</p>
    <a class="button" href="/wallet">去卡包</a>
  </div>`;
}
