import { expect, test } from "vitest";
import { callbackCorsHeaders } from "./callback-cors";

test("a page of Alipay is named and may send credentials", () => {
  for (const origin of [
    "https://alipay.com",
    "https://render.alipay.com",
    "https://68687143.h5app.alipay.com",
    "https://a.alipay.com:8443",
  ]) {
    expect(callbackCorsHeaders(origin)).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-credentials": "true",
    });
  }
});

test("everybody else, a look-alike above all, gets the star without credentials", () => {
  const others = [
    null,
    undefined,
    "",
    "null",
    "https://evilalipay.com",
    "https://alipay.com.evil.cn",
    "https://alipay.com@evil.cn",
    "ftp://x.alipay.com",
    "https://x.alipay.com/",
    "https://x.alipay.com\r\nx: y",
  ];
  for (const origin of others) {
    const headers = callbackCorsHeaders(origin);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers).not.toHaveProperty("access-control-allow-credentials");
    expect(headers.vary).toBe("origin");
  }
});
