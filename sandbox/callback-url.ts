import { textAt } from "./json";
import type { Json } from "./json";
import { Refusal } from "./refusal";

export type CallbackQuery = { templateId: string; userId: string; token: string; timestamp: number; extInfo: string };

/**
 * The address the claim component calls: the template's `merchant.mcallbackUrl` with the four parameters of the claim.
 * `extInfo` is put in as it came, not encoded again: Alipay "concatenates it directly", which is why merchants encode it twice.
 *
 * @throws Refusal `callback_missing`, `callback_invalid`, `callback_not_the_studio`: the sandbox calls the studio and nobody else
 */
export function callbackUrl(tplContent: Json, studioPublicOrigin: string, query: CallbackQuery): string {
  const written = textAt(tplContent, ["content", "merchant", "mcallbackUrl"]).trim();
  if (written === "")
    throw new Refusal(
      422,
      "callback_missing",
      "模板没有 merchant.mcallbackUrl，支付宝不知道该回调谁。The template has no merchant.mcallbackUrl.",
    );
  const url = URL.canParse(written) ? new URL(written) : null;
  if (!url) throw new Refusal(422, "callback_invalid", `merchant.mcallbackUrl 不是一个网址：${written}。It is not an address.`);
  if (url.origin !== studioPublicOrigin || url.username || url.password) {
    throw new Refusal(
      422,
      "callback_not_the_studio",
      `模拟器只回调本工作台（STUDIO_PUBLIC_URL = ${studioPublicOrigin}），但模板的 merchant.mcallbackUrl 指向 ${url.origin}。` +
        `The sandbox calls only the studio at ${studioPublicOrigin}; merchant.mcallbackUrl leads to ${url.origin}.`,
    );
  }
  const { templateId, userId, token, timestamp, extInfo } = query;
  const parameters = new URLSearchParams({ templateId, userId, token, timestamp: String(timestamp) });
  const separator = url.search === "" ? "?" : "&";
  return new URL(`${url.origin}${url.pathname}${url.search}${separator}${parameters}${extInfo === "" ? "" : `&extInfo=${extInfo}`}`).href;
}
