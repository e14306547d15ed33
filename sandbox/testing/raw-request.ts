import { createSign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { formatShanghai } from "../shanghai-time";

/**
 * A gateway request written by hand, for what the official client never sends. `params` replaces parameters, an undefined one is left out;
 * the signature covers what is left, unless `sign` is given.
 */
export function signedRequest(
  origin: string,
  app: { appId: string; privateKey: KeyObject },
  params: Record<string, string | undefined>,
): [url: string, init: RequestInit] {
  const all: Record<string, string | undefined> = {
    app_id: app.appId,
    charset: "utf-8",
    format: "JSON",
    sign_type: "RSA2",
    timestamp: formatShanghai(new Date()),
    version: "1.0",
    ...params,
  };
  const given = Object.entries(all).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  const text = given
    .filter(([name, value]) => name !== "sign" && value !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  if (!("sign" in params)) given.push(["sign", createSign("RSA-SHA256").update(text, "utf8").sign(app.privateKey, "base64")]);
  const inQuery = given.filter(([name]) => name !== "biz_content");
  const inForm = given.filter(([name]) => name === "biz_content");
  return [`${origin}/gateway.do?${new URLSearchParams(inQuery)}`, { method: "POST", body: new URLSearchParams(inForm) }];
}
