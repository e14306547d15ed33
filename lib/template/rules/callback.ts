import { isPublicHttps, readUrl } from "../address";
import type { Wording } from "../wording";
import { callbackPointer } from "../pointers";
import type { Finding, Rule } from "./rule";
import type { Survey } from "./survey";

/** The address that Alipay's claim component asks (UID-MD: https; POPV: the merchant's own interface). */

/** Alipay must be able to reach the callback; our own simulator may ask anywhere, and an address that is given as ours is taken as meant. */
function* privateCallback({ text, options }: Survey): Iterable<Finding> {
  const url = text(callbackPointer);
  if (url === null || url.trim() === "" || options.gateway === "simulator") return;
  if (options.gateway === undefined && url === options.callbackUrl) return;
  if (!isPublicHttps(url)) yield { pointer: callbackPointer, params: { url } };
}

/** What an address may hold and a request from a phone or a server may yet stumble over. */
function oddityOf(text: string): Wording | null {
  const url = readUrl(text);
  if (!url) return null;
  if (/[^\x20-\x7e]/.test(text)) return { zh: "地址里有非 ASCII 字符", en: "it has characters beyond ASCII" };
  if (url.username !== "" || url.password !== "") return { zh: "地址里带有用户名或密码", en: "it carries a user name or password" };
  if (text.includes("#")) return { zh: "# 后面的部分不会发给服务器", en: "what follows # never reaches a server" };
  if (text.includes("?")) return { zh: "支付宝会在后面加上自己的参数", en: "Alipay adds parameters of its own" };
  if (url.port !== "") return { zh: "不是 443 端口", en: "its port is not 443" };
  return null;
}

function* oddCallback({ text, options }: Survey): Iterable<Finding> {
  const url = text(callbackPointer);
  if (url === null || url === options.callbackUrl || options.gateway === "simulator" || !isPublicHttps(url)) return;
  const why = oddityOf(url);
  if (why) yield { pointer: callbackPointer, params: { why } };
}

export const callbackRules: readonly Rule[] = [
  {
    code: "cross.callback-public",
    severity: "error",
    scope: "claim",
    texts: {
      zh: "领券回调地址必须是公网可达的 https 域名地址，支付宝请求不到 {url}",
      en: "The callback address must be https under a public host name; Alipay cannot reach {url}",
    },
    check: privateCallback,
    bad: [
      { set: { [callbackPointer]: "http://example.com/demo/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://192.168.1.8/demo/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://localhost/demo/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "$callback$" }, at: callbackPointer },
      { set: { [callbackPointer]: "example.com/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://passes。example。com/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https:/passes.example.com/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://passes.example,com/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: " https://passes.example.com/alipayPass/b" }, at: callbackPointer },
    ],
    good: [
      { set: { [callbackPointer]: "https://passes.example.com/shop/alipayPass/b" } },
      { set: { [callbackPointer]: "http://127.0.0.1:3000/demo/alipayPass/b" }, options: { gateway: "simulator" } },
    ],
  },
  {
    code: "cross.callback-own",
    severity: "warning",
    scope: "claim",
    texts: {
      zh: "领券回调地址不是本工作台的 {own}：用户领取时请求的是别处",
      en: "The callback address is not this studio's {own}: claims will be asked for elsewhere",
    },
    fixLabel: { zh: "改为本工作台的地址", en: "Use this studio's address" },
    *check({ text, options: { callbackUrl }, setEdits }) {
      const url = text(callbackPointer);
      if (callbackUrl === undefined || url === null || url.trim() === "" || url === callbackUrl) return;
      yield { pointer: callbackPointer, params: { own: callbackUrl }, fix: () => ({ edits: setEdits(callbackPointer, callbackUrl) }) };
    },
    bad: [{ set: { [callbackPointer]: "https://elsewhere.example.com/shop/alipayPass/b" }, at: callbackPointer }],
    good: [{}],
  },
  {
    code: "cross.callback-odd",
    severity: "warning",
    scope: "claim",
    texts: { zh: "领券回调地址可能收不到请求：{why}", en: "The callback address may not be reached: {why}" },
    check: oddCallback,
    bad: [
      { set: { [callbackPointer]: "https://passes.example.com/店/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://me:secret@passes.example.com/shop/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://passes.example.com/shop/alipayPass/b?x=1" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://passes.example.com/#/alipayPass/b" }, at: callbackPointer },
      { set: { [callbackPointer]: "https://passes.example.com:8443/shop/alipayPass/b" }, at: callbackPointer },
    ],
    good: [{}, { set: { [callbackPointer]: "https://passes.example.com:443/shop/alipayPass/b" } }],
  },
];
