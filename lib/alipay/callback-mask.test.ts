import fc from "fast-check";
import { expect, test } from "vitest";
import { maskCallback } from "./callback-mask";

const TOKEN = "b18ca3975872e092e5ded56a6e0884b9";

test("the token is masked in the address, the Referer, other headers and the body; everything else stays as it was", () => {
  const masked = maskCallback({
    method: "POST",
    url: `/demo/alipayPass/b?templateId=T&userId=2088102124075657&token=${TOKEN}&timestamp=1`,
    headers: [
      ["User-Agent", "Mozilla/5.0 AlipayClient/10.5"],
      ["Referer", `https://render.alipay.com/p?back=${encodeURIComponent(`https://x/b?token=${TOKEN}&a=1`)}`],
      ["X-Original-Url", `/demo?user_token=${TOKEN}`],
    ],
    body: `user_id=2088102124075657&user_token=${TOKEN}`,
    contentType: "application/x-www-form-urlencoded",
  });
  expect(masked).toEqual({
    method: "POST",
    url: "/demo/alipayPass/b?templateId=T&userId=2088102124075657&token=b18c…(32)&timestamp=1",
    headers: [
      ["User-Agent", "Mozilla/5.0 AlipayClient/10.5"],
      ["Referer", "https://render.alipay.com/p?back=https%3A%2F%2Fx%2Fb%3Ftoken%3Db18c…(32)%26a%3D1"],
      ["X-Original-Url", "/demo?user_token=b18c…(32)"],
    ],
    body: "user_id=2088102124075657&user_token=b18c…(32)",
  });
});

test("a token in a Referer is masked even when the request itself has none", () => {
  const { headers } = maskCallback({
    method: "GET",
    url: "/b",
    headers: [["referer", `https://a/?u=https%3A%2F%2Fx%3Ftoken%3D${TOKEN}&user_token=${TOKEN}`]],
  });
  expect(JSON.stringify(headers)).not.toContain(TOKEN);
});

test("cookies and authorisation are dropped, whatever their case", () => {
  const headers: [string, string][] = [
    ["Cookie", "session=1"],
    ["AUTHORIZATION", "Bearer x"],
    ["Proxy-Authorization", "Basic x"],
    ["host", "studio"],
  ];
  expect(maskCallback({ method: "GET", url: "/b", headers }).headers).toEqual([["host", "studio"]]);
});

test("a token in JSON is masked, whether the key is escaped or the JSON lies inside other JSON", () => {
  const bodies = [
    `{"token":"${TOKEN}","n":1.0}`,
    `{ "tok\\u0065n" : "${TOKEN}" }`,
    `{"token":"\\u0062${TOKEN.slice(1)}"}`,
    `{"info":"{\\"user_token\\":\\"${TOKEN}\\"}"}`,
    `{"deep":{"token":"${TOKEN}"}}`,
    `{"token":"${TOKEN}", broken`,
  ];
  for (const body of bodies) {
    const masked = maskCallback({ method: "POST", url: "/b", headers: [], body, contentType: "application/json" }).body;
    expect(masked).not.toContain(TOKEN.slice(1));
    expect(masked).toContain("…(");
  }
});

test("no spelling of a token's name or value gets through a query or a form", () => {
  const spell = (text: string, plain: readonly boolean[]) =>
    [...text]
      .map((char, n) =>
        plain[n % plain.length]
          ? encodeURIComponent(char)
          : [...new TextEncoder().encode(char)].map((b) => `%${b.toString(16).padStart(2, "0")}`).join(""),
      )
      .join("");
  const token = fc.string({ unit: fc.constantFrom(..."abcXYZ019+/=.-_$&"), minLength: 16, maxLength: 64 });
  const mix = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(token, mix, mix, fc.constantFrom("token", "user_token"), (secret, nameMix, valueMix, name) => {
      const pair = `${spell(name, nameMix)}=${spell(secret, valueMix)}`;
      const masked = maskCallback({
        method: "POST",
        url: `/b?a=1&${pair}`,
        headers: [["referer", `https://x/?${pair}&u=${encodeURIComponent(pair)}&raw=${secret}`]],
        body: `${pair}&b=2`,
        contentType: null,
      });
      for (const form of [secret, encodeURIComponent(secret), encodeURIComponent(encodeURIComponent(secret)), spell(secret, valueMix)]) {
        expect(JSON.stringify([masked.url, masked.body, masked.headers])).not.toContain(form);
      }
    }),
  );
});

test("what is kept is bounded and fit for Postgres", () => {
  const masked = maskCallback({
    method: "POST",
    url: `/b?x=${"x".repeat(100_000)}`,
    headers: Array.from({ length: 500 }, (_, n): [string, string] => [`h${n}`, "v".repeat(50_000)]),
    body: `\u0000\ud800${"y".repeat(100_000)}`,
  });
  expect(JSON.stringify(masked).length).toBeLessThan(310_000);
  expect(masked.headers).toHaveLength(64);
  expect(masked.body?.startsWith("\ufffd\ufffdy")).toBe(true);
});

test("a token by a name of the sender's own choice, and a body of a kind that nobody reads, are masked too", () => {
  const url = `/b?token[]=${TOKEN}&Token=${TOKEN}1&extInfo=${encodeURIComponent(JSON.stringify({ token: TOKEN }))}`;
  const bodies: [string, string][] = [
    ["text/xml", `<token>${TOKEN}</token>`],
    ["multipart/form-data; boundary=q", `--q\r\nContent-Disposition: form-data; name="token"\r\n\r\n${TOKEN}\r\n--q--`],
  ];
  for (const [contentType, body] of bodies) {
    const masked = maskCallback({ method: "POST", url, headers: [], body, contentType });
    expect(JSON.stringify(masked)).not.toContain(TOKEN);
    expect(masked.body).toBe(`(${body.length})`);
  }
  // The nested one alone: no other parameter gives its value away.
  const nested = maskCallback({ method: "GET", url: `/b?extInfo=${encodeURIComponent(JSON.stringify({ token: TOKEN }))}`, headers: [] });
  expect(nested.url).not.toContain(TOKEN);
});
