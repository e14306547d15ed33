import type { Sandbox } from "../context";
import { readFace } from "../face";
import { faultNames } from "../fault";
import type { FaultName } from "../fault";
import { readField, requireField } from "../http/request";
import type { SandboxRequest } from "../http/request";
import type { Reply } from "../http/reply";
import { madeUpUserId } from "../id";
import { isObject, parseJson, readStored } from "../json";
import type { Json } from "../json";
import { findTemplate } from "../store/template-store";
import { extractVariables, fillVariables } from "../variables";
import { FILLED_LATER, passCard, units } from "./card";
import { html } from "./html";
import type { Html } from "./html";
import { pageReply } from "./page";

const faultWords: Record<FaultName, string> = {
  slow: "支付宝慢：做了，10 秒后才答",
  "answer-lost": "答复丢失：做了，一直不答",
  "half-body": "半个答复：做了，正文断在中间",
  "wrong-signature": "签名错误：做了，签名对不上",
  "unsigned-success": "没有签名：做了，成功但未签名",
  reset: "连接被断开：没做",
  "20000": "20000 服务不可用：没做",
  "40004": "40004 业务失败：没做",
  "40005": "40005 频次超限：没做",
};

/** 领券预览页: what addCoupon and the `alipays://…voucher.html` scheme open. `templateParams` fills the preview only; the real values are the merchant's. Its buttons work once claim.js is there. */
export async function getClaimPage(sandbox: Sandbox, { query }: SandboxRequest): Promise<Reply> {
  const templateId = requireField(query, "templateId", 999);
  const userId = readField(query, "userId", 128);
  const extInfo = readField(query, "extInfo", 2048) ?? "";
  const template = await findTemplate(sandbox.pool, templateId);
  if (!template) return pageReply(sandbox, { status: 404, title: "领取卡券", back: "/", main: unknownTemplate(templateId) });

  const preview = readTemplateParams(readField(query, "templateParams", 8192));
  const face = readFace(fillPreview(readStored(template.tplContent), preview.params));
  return pageReply(sandbox, {
    title: "领取卡券",
    back: "/",
    script: "claim.js",
    main: html`
      <h1 class="headline">${face.title || face.logoText}</h1>
      ${face.merchantName ? html`<p class="byline">由 ${face.merchantName} 提供</p>` : null} ${passCard(face)}
      <section id="result" class="result" aria-live="polite" tabindex="-1" hidden></section>
      ${controls({ userId: userId ?? madeUpUserId(), madeUp: userId === null, previewBroken: preview.broken })}
      ${units("卡券内容", face.fields)} ${units("使用须知", face.terms)}
      <noscript><p class="panel">领取需要 JavaScript。Claiming needs JavaScript.</p></noscript>
    `,
    dock: html`<div class="dock">
      <button id="claim" class="button" type="button" data-template-id="${templateId}" data-ext-info="${extInfo}" disabled>
        领取并放入卡包
      </button>
    </div>`,
  });
}

function controls({ userId, madeUp, previewBroken }: { userId: string; madeUp: boolean; previewBroken: boolean }): Html {
  return html`<section class="panel sim" aria-labelledby="sim-heading">
    <h2 id="sim-heading">模拟器控制 <span lang="en">Simulator controls</span></h2>
    ${previewBroken ? html`<p class="sim-note">templateParams 不是 JSON 对象，预览没有用上它。</p>` : null}
    <div class="field">
      <label for="user-id">领取人 userId</label>
      <div class="field-line">
        <input id="user-id" value="${userId}" maxlength="128" autocomplete="off" autocapitalize="off" spellcheck="false" required />
        <button id="new-user" class="button-quiet" type="button" disabled>换一个</button>
      </div>
      ${madeUp ? html`<p class="hint">地址里没有 userId，这是随手编的一个，可以改。Made up; change it if you like.</p>` : null}
    </div>
    <div class="field">
      <label for="fault">这一次发券的故障 Fault</label>
      <select id="fault">
        <option value="">没有故障 None</option>
        ${faultNames.map((name) => html`<option value="${name}">${faultWords[name]} · ${name}</option>`)}
      </select>
      <p class="hint">只作用于带着这次领取凭证的 instance.add。</p>
    </div>
  </section>`;
}

function unknownTemplate(templateId: string): Html {
  return html`<div class="empty">
    <h1>没有这个模板</h1>
    <p>模拟器里没有 templateId <code>${templateId}</code>。先在工作台发布到模拟支付宝，再打开领券页。</p>
    <p lang="en">The sandbox knows no such template. Publish it from the studio first.</p>
    <a class="button" href="/">看看有哪些模板</a>
  </div>`;
}

function readTemplateParams(text: string | null): { params: Map<string, string>; broken: boolean } {
  if (text === null) return { params: new Map(), broken: false };
  const parsed = parseJson(text);
  if (!parsed.ok || !isObject(parsed.value)) return { params: new Map(), broken: true };
  return {
    params: new Map(Object.entries(parsed.value).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)])),
    broken: false,
  };
}

function fillPreview(envelope: Json, params: ReadonlyMap<string, string>): Json {
  const later = extractVariables(envelope).map((name): [string, string] => [name, FILLED_LATER]);
  return fillVariables(envelope, new Map([...later, ...params]));
}
