import type { Sandbox } from "../context";
import { readFace } from "../face";
import { readField } from "../http/request";
import type { SandboxRequest } from "../http/request";
import type { Reply } from "../http/reply";
import { listPasses, listWallets } from "../store/pass-store";
import { passContent, passStatus } from "../wire";
import { passRow, statusWords, validity } from "./card";
import { html } from "./html";
import type { Html } from "./html";
import { pageReply } from "./page";

const MAX_ROWS = 200;

/** A user's wallet; without a user, the wallets there are. */
export async function getWalletPage(sandbox: Sandbox, { query }: SandboxRequest): Promise<Reply> {
  const userId = readField(query, "userId", 128);
  if (userId === null) return pageReply(sandbox, { title: "卡包", back: "/", main: await chooseWallet(sandbox) });
  const { total, rows } = await listPasses(sandbox.pool, { userId }, { offset: 0, limit: MAX_ROWS });
  const held = rows.filter((pass) => !pass.isDeleted);
  const main = html`<h1 class="headline">卡包</h1>
    <p class="byline">用户 <code>${userId}</code> · <a href="/wallet">换一位</a></p>
    ${
      held.length === 0
        ? html`<div class="empty">
            <p><strong>卡包还是空的</strong></p>
            <p>打开一个模板的领券页，领一张试试。</p>
            <a class="button" href="/">去领券</a>
          </div>`
        : html`<ul class="rows">
            ${held.map((pass) => {
              const face = readFace(passContent(pass));
              const status = statusWords[passStatus(pass, sandbox.now())];
              return passRow(face, {
                href: `/wallet/pass?passId=${encodeURIComponent(pass.passId)}`,
                aside: status,
                note: validity(face, "days"),
              });
            })}
          </ul>`
    }
    ${total > MAX_ROWS ? html`<p class="hint">只列出最近 ${MAX_ROWS} 张，共 ${total} 张。</p>` : null}`;
  return pageReply(sandbox, { title: "卡包", back: "/", main });
}

async function chooseWallet({ pool }: Sandbox): Promise<Html> {
  const wallets = await listWallets(pool, 20);
  return html`<h1 class="headline">谁的卡包？</h1>
    <form class="panel" action="/wallet" method="get">
      <div class="field">
        <label for="user-id">userId</label>
        <div class="field-line">
          <input
            id="user-id"
            name="userId"
            maxlength="128"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder="2088…"
            required
          />
          <button class="button-quiet" type="submit">打开</button>
        </div>
      </div>
    </form>
    ${
      wallets.length === 0
        ? html`<p class="hint">还没有人领过券。</p>`
        : html`<h2 class="section-heading">最近领过券的用户</h2>
            <ul class="rows">
              ${wallets.map(
                (wallet) =>
                  html`<li>
                    <a class="row" href="/wallet?userId=${encodeURIComponent(wallet.userId)}"
                      ><span class="row-text"><code class="row-title">${wallet.userId}</code></span
                      ><span class="row-aside">${wallet.passCount} 张</span></a
                    >
                  </li>`,
              )}
            </ul>`
    }`;
}
