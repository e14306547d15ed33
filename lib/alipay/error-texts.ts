import type { Refused, Unknown, UnknownCause } from "./answer";
import { ERROR_TEXTS, type ErrorText, type Words } from "./error-dictionary";

/**
 * An answer of Alipay for people. `code` is the most telling of its codes; `words` what Alipay itself said, without the address at its
 * end, which is `link`.
 */
export type AlipayExplanation = ErrorText & { code: string | null; words: string | null; link: string | null };

const TRACE_LINK = /https:\/\/open\.alipay\.com\/api\/errCheck\?traceId=[\w-]+/;

/** The page of the open platform about this one error, which production appends to `sub_msg` as 解决方案：…; null when there is none. */
export function traceLinkOf(text: string | null): string | null {
  return text?.match(TRACE_LINK)?.[0] ?? null;
}

function wordsOf(text: string | null): string | null {
  const words = text
    ?.replace(TRACE_LINK, "")
    .replace(/[\s，,。；;]*解决方案[：:]?\s*$/, "")
    .trim();
  return words ? words : null;
}

const same = (text: string): Words => ({ zh: text, en: text });

/** A definite no of Alipay: nothing was done. A code that nobody knows is told in Alipay's own words. */
export function explainRefusal({ code, msg, subCode, subMsg, errorCode, errorMsg }: Refused): AlipayExplanation {
  const codes = [errorCode, subCode, code].filter((known) => known !== null);
  const telling = codes[0] ?? code;
  const known = codes.map((each) => ERROR_TEXTS[each]).find((text) => text !== undefined);
  const words = wordsOf(errorMsg) ?? wordsOf(subMsg) ?? wordsOf(msg);
  const link = traceLinkOf(subMsg) ?? traceLinkOf(errorMsg);
  const fallback: ErrorText = {
    what: words ? same(words) : { zh: `支付宝拒绝了请求（${telling}）。`, en: `Alipay refused the call (${telling}).` },
    todo: {
      zh: link ? "打开支付宝给出的解决方案链接。" : "按支付宝的提示处理；不明白时，凭错误码联系支付宝技术支持。",
      en: link
        ? "Open the solution page that Alipay names."
        : "Do as Alipay says. If that does not help, ask Alipay's support with the code.",
    },
  };
  return { ...(known ?? fallback), code: telling, words, link };
}

const settle: Words = {
  zh: "可能已经办成，也可能没有：系统会用原来的编号向支付宝查询，不会重复发。",
  en: "It may have been done or not: the studio asks Alipay by the same number and does nothing twice.",
};

const UNKNOWN_TEXTS: Record<UnknownCause, ErrorText> = {
  timeout: { what: { zh: "支付宝没有在限定时间内答复。", en: "Alipay did not answer in time." }, todo: settle },
  network: {
    what: { zh: "连不上支付宝网关，或连接中断。", en: "The gateway could not be reached, or the connection broke." },
    todo: { zh: `检查服务器的网络和网关地址。${settle.zh}`, en: `Check the server's network and the gateway's address. ${settle.en}` },
  },
  bad_body: { what: { zh: "支付宝的答复不完整或无法读懂。", en: "Alipay's answer is incomplete or cannot be read." }, todo: settle },
  bad_signature: {
    what: {
      zh: "答复的签名验不过：填写的支付宝公钥不对，或答复被改动过。",
      en: "The answer's signature does not fit: Alipay's public key is wrong here, or the answer was changed on its way.",
    },
    todo: {
      zh: `开放平台控制台 › 应用 › 开发设置 › 接口加签方式 › 查看「支付宝公钥」（不是应用公钥），重新填写。${settle.zh}`,
      en: `Open platform console › app › development settings › interface signing › “Alipay public key” (not the app's): enter it again. ${settle.en}`,
    },
  },
  unsigned: {
    what: { zh: "答复说成功却没有签名，不能相信。", en: "The answer claims success without a signature, so it cannot be believed." },
    todo: { zh: `检查网关地址和中间的代理。${settle.zh}`, en: `Check the gateway's address and any proxy in between. ${settle.en}` },
  },
  service_unavailable: { what: { zh: "支付宝服务暂时不可用。", en: "Alipay's service is unavailable at the moment." }, todo: settle },
};

/** An outcome that nobody knows yet. */
export function explainUnknown({ cause, code, subCode, subMsg }: Unknown): AlipayExplanation {
  return { ...UNKNOWN_TEXTS[cause], code: subCode ?? code, words: wordsOf(subMsg), link: traceLinkOf(subMsg) };
}
