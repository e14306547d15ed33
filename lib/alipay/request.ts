import type { KeyObject } from "node:crypto";
import { maskIn } from "./mask";
import { writeShanghaiTime } from "./shanghai-time";
import { SIGN_TYPE, signText, textToSign } from "./signature";

/** What it takes to speak for one Alipay app. The keys are parsed already (credentials.ts); neither ever leaves the server. */
export type AlipayCredentials = {
  appId: string;
  gatewayUrl: string;
  privateKey: KeyObject;
  /** Alipay's public key, not the app's own: answers are verified with it. */
  alipayPublicKey: KeyObject;
};

export type SignedRequest = {
  url: string;
  body: string;
  /** The same request for people: signature cut, secrets masked, one parameter a line. */
  shown: string;
};

/**
 * A signed call of the v2 gateway: system parameters in the query, `biz_content` in the form body, as Alipay's own Node client sends it.
 *
 * `bizContent` is the text that is signed and sent; `secrets` are the values in it that no ledger may show (the user's token).
 */
export function buildRequest(
  { appId, gatewayUrl, privateKey }: AlipayCredentials,
  method: string,
  bizContent: string,
  { at, secrets = [] }: { at: Date; secrets?: readonly string[] },
): SignedRequest {
  const system: Record<string, string> = {
    app_id: appId,
    charset: "utf-8",
    format: "JSON",
    method,
    sign_type: SIGN_TYPE,
    timestamp: writeShanghaiTime(at),
    version: "1.0",
  };
  const sign = signText(textToSign({ ...system, biz_content: bizContent }), privateKey);
  const url = new URL(gatewayUrl);
  for (const [name, value] of Object.entries({ ...system, sign })) url.searchParams.set(name, value);
  const lines = [...Object.entries(system), ["sign", `${sign.slice(0, 8)}…`], ["biz_content", maskIn(bizContent, secrets)]];
  return {
    url: url.href,
    body: `biz_content=${encodeURIComponent(bizContent)}`,
    shown: [`POST ${gatewayUrl}`, ...lines.map(([name, value]) => `${name}=${value}`)].join("\n"),
  };
}
