import type { Sandbox } from "../context";
import { readFace } from "../face";
import type { Reply } from "../http/reply";
import { readStored } from "../json";
import { listTemplates } from "../store/template-store";
import { extractVariables, fillVariables } from "../variables";
import type { Template } from "../store/template-store";
import { FILLED_LATER, passRow } from "./card";
import { html } from "./html";
import type { Html } from "./html";
import { pageReply } from "./page";

const MAX_ROWS = 50;

const programs: [string, string][] = [
  ["POST /gateway.do", "开放平台网关（RSA2，六个卡包方法）"],
  ["POST /sandbox/apps", "登记应用公钥，得到支付宝公钥"],
  ["POST /sandbox/claims", "演一次领券"],
  ["GET /sandbox/passes?userId=", "一位用户的券"],
  ["GET /sandbox/templates", "已发布的模板"],
];

export async function getHomePage(sandbox: Sandbox): Promise<Reply> {
  const { total, rows } = await listTemplates(sandbox.pool, {}, { offset: 0, limit: MAX_ROWS });
  const main = html`<h1 class="headline">装在盒子里的支付宝</h1>
    <p class="byline">
      网关、领券页和卡包，都在这台机器上，不连真的支付宝。<span lang="en"
        >An Alipay in a box: gateway, claim page and wallet, all on this machine.</span
      >
    </p>
    <h2 class="section-heading">可以领的券 <span lang="en">Templates</span></h2>
    ${
      rows.length === 0
        ? html`<div class="empty">
            <p><strong>还没有模板</strong></p>
            <p>在工作台把模板发布到模拟支付宝，它就会出现在这里。</p>
          </div>`
        : html`<ul class="rows">
            ${rows.map(templateRow)}
          </ul>`
    }
    ${total > MAX_ROWS ? html`<p class="hint">只列出最近 ${MAX_ROWS} 个，共 ${total} 个。</p>` : null}
    <h2 class="section-heading">卡包 <span lang="en">Wallet</span></h2>
    <ul class="rows">
      <li>
        <a class="row" href="/wallet"
          ><span class="row-text"
            ><span class="row-title">看一位用户的卡包</span><span class="row-note">按 userId 查，或从最近领过券的人里选</span></span
          ><span class="row-aside">打开</span></a
        >
      </li>
    </ul>
    <section class="panel sim">
      <h2>给程序用的 <span lang="en">For programs</span></h2>
      <dl class="facts">
        ${programs.map(
          ([address, words]) =>
            html`<dt>${address}</dt>
              <dd>${words}</dd>`,
        )}
      </dl>
    </section>`;
  return pageReply(sandbox, { title: "支付宝", main });
}

function templateRow(template: Template): Html {
  const envelope = readStored(template.tplContent);
  const face = readFace(fillVariables(envelope, new Map(extractVariables(envelope).map((name) => [name, FILLED_LATER]))));
  return passRow(face, {
    href: `/www/voucher.html?bizType=svPage&templateId=${encodeURIComponent(template.tplId)}`,
    aside: "领取",
    note: `${face.brandName || face.merchantName || template.appId} · …${template.tplId.slice(-6)}`,
  });
}
