/** The host of an Origin that belongs to Alipay: alipay.com itself or anything below it, never a look-alike. */
function isAlipayOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, origin: normal } = new URL(origin);
  return (protocol === "https:" || protocol === "http:") && normal === origin && /^(?:.+\.)?alipay\.com$/.test(hostname);
}

/**
 * CORS headers of the callback and its OPTIONS. Whether Alipay's page or one of its servers calls is not documented, so a page must be
 * able to read the answer: an Origin under alipay.com is echoed with credentials, everybody else gets `*`, which carries none.
 */
export function callbackCorsHeaders(origin: string | null | undefined): Record<string, string> {
  const echoed = origin !== null && origin !== undefined && isAlipayOrigin(origin);
  return {
    "access-control-allow-origin": echoed ? origin : "*",
    ...(echoed && { "access-control-allow-credentials": "true" }),
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "content-type, x-requested-with",
    "access-control-max-age": "600",
    vary: "origin",
  };
}
