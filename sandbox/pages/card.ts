import type { Face } from "../face";
import { parseShanghai } from "../shanghai-time";
import type { ShownStatus } from "../wire";
import { cardColors } from "./card-color";
import { html } from "./html";
import type { Html } from "./html";

export const statusWords: Record<ShownStatus, string> = { CAN_USE: "可使用", USED: "已使用", EXPIRED: "已过期", CLOSED: "已失效" };

/** What stands where a variable gets its value only with the claim. */
export const FILLED_LATER = "领取后显示";

/** The card as it lies in the wallet: the template's own colour, texts and pictures. */
export function passCard(face: Face, { status }: { status?: ShownStatus } = {}): Html {
  const { background, ink } = cardColors(face.backgroundColor);
  const faded = status !== undefined && status !== "CAN_USE";
  return html`<section class="pass${faded ? " pass-faded" : ""}" style="--pass:${background};--pass-ink:${ink}" aria-label="卡券 Pass">
    <div class="pass-head">
      ${logo(face)}
      <span class="pass-brand">${face.brandName || face.merchantName}</span>
      ${status ? html`<span class="pass-status">${statusWords[status]}</span>` : face.useLimitDesc ? html`<span class="pass-status">${face.useLimitDesc}</span>` : null}
    </div>
    ${isWebAddress(face.passImg) ? html`<img class="pass-picture" src="${face.passImg}" alt="" style="aspect-ratio:${face.passImgRatio}" />` : null}
    <p class="pass-title">${face.logoText || face.title}</p>
    ${face.secondLogoText ? html`<p class="pass-subtitle">${face.secondLogoText}</p>` : null}
    ${face.originPrice ? html`<p class="pass-subtitle">原价 <s>${face.originPrice}</s></p>` : null}
    <div class="pass-cut" aria-hidden="true"></div>
    <p class="pass-foot"><span>有效期</span><span>${validity(face)}</span></p>
  </section>`;
}

/** One line of a wallet or of a list of templates. */
export function passRow(face: Face, { href, aside, note }: { href: string; aside: string; note: string }): Html {
  return html`<li>
    <a class="row" href="${href}">
      ${logo(face)}
      <span class="row-text">
        <span class="row-title">${face.logoText || face.title || "（无标题）"}</span>
        <span class="row-note">${note}</span>
      </span>
      <span class="row-aside">${aside}</span>
    </a>
  </li>`;
}

export function units(heading: string, list: Face["terms"]): Html | null {
  if (list.length === 0) return null;
  return html`<section class="panel">
    <h2>${heading}</h2>
    <dl class="terms">
      ${list.map(
        (unit) =>
          html`<dt class="${sameWords(unit.label, heading)}">${unit.label || heading}</dt>
            <dd>${unit.value}</dd>`,
      )}
    </dl>
  </section>`;
}

/** A label that says no more than the heading is for those who cannot see the heading above it. */
const sameWords = (label: string, heading: string) => (label === "" || label === heading ? "unseen" : "");

/** "2026.11.23 00:00 – 2026.11.25 23:59", or the days alone; a date that is not known yet or is written otherwise stands as it is. */
export function validity({ startDate, endDate }: Pick<Face, "startDate" | "endDate">, precision: "minutes" | "days" = "minutes"): string {
  if (startDate === FILLED_LATER && endDate === FILLED_LATER) return FILLED_LATER;
  const length = precision === "days" ? 10 : 16;
  return [startDate, endDate]
    .map((text) => (parseShanghai(text) ? text.slice(0, length).replaceAll("-", ".") : text || "不限"))
    .join(" – ");
}

export const isWebAddress = (text: string) => /^https?:\/\//i.test(text);

/** The letter lies under the picture, and shows when the picture cannot be had. */
function logo(face: Face): Html {
  const letter = [...(face.brandName || face.merchantName || face.title || "券")][0] ?? "券";
  return html`<span class="logo" aria-hidden="true"
    >${letter}${isWebAddress(face.logo) ? html`<img src="${face.logo}" alt="" />` : null}</span
  >`;
}
