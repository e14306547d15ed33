/** Names that never lead anywhere on the internet (RFC 2606, RFC 6761, RFC 6762) or only inside a house. */
const privateEndings = [".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test", ".invalid", ".intranet", ".corp"];

/** Reads an absolute address; null for anything that is none. */
export function readUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** True for http and https: what a browser loads. */
export const isWeb = ({ protocol }: URL): boolean => protocol === "https:" || protocol === "http:";

/**
 * Whether Alipay could ask this address: https, a host name with a dot, no address in numbers, no name that is private by definition
 * (https, a public host, no IP address: what the claim component can reach). Whether it answers is another question.
 */
export function isPublicHttps(text: string): boolean {
  // The parser forgives what a request would not: white space, a missing slash, full-width dots, characters nobody sees.
  const url = /^https:\/\/[^\s/\u3002\uff00-\uffef\u200b-\u200f\u2060\ufeff]+(?:\/\S*)?$/i.test(text) ? readUrl(text) : null;
  if (!url || url.protocol !== "https:") return false;
  const host = url.hostname.replace(/\.$/, "");
  const isNumeric = host.startsWith("[") || /^[\d.]+$/.test(host);
  return !isNumeric && /^[a-z\d.-]+$/.test(host) && host.includes(".") && !privateEndings.some((ending) => host.endsWith(ending));
}

const appIdInLink = /[?&]appId=([^&#]*)/i;

/** The appId of an `alipays://` or `alipay://` link with its place in the text, or null. */
export function readLinkAppId(link: string): { appId: string; offset: number } | null {
  if (!/^alipays?:\/\//i.test(link)) return null;
  const match = appIdInLink.exec(link);
  const appId = match?.[1];
  return !match || appId === undefined ? null : { appId, offset: match.index + match[0].length - appId.length };
}

/** An appId of the open platform (16 digits, 20…), not one of Alipay's own pages (`appId=20000067`) nor a merchant's pid (2088…). */
export const isOpenAppId = (id: string): boolean => /^20\d{14}$/.test(id) && !id.startsWith("2088");
