import { expect, test } from "vitest";
import { callbackUrl } from "./callback-url";

const query = { templateId: "1&2", userId: "2088 1", token: "t", timestamp: 5, extInfo: "" };
const urlOf = (mcallbackUrl: string, extInfo = "") =>
  callbackUrl({ content: { merchant: { mcallbackUrl } } }, "https://studio.example", { ...query, extInfo });

test("adds the four parameters, encoded, after those the address has", () => {
  const four = "templateId=1%262&userId=2088+1&token=t&timestamp=5";
  expect(urlOf("https://studio.example/demo/alipayPass/b")).toBe(`https://studio.example/demo/alipayPass/b?${four}`);
  expect(urlOf(" https://studio.example/b?a=1#part ")).toBe(`https://studio.example/b?a=1&${four}`);
});

test("puts extInfo in as it came, and what an address cannot hold is encoded once", () => {
  expect(urlOf("https://studio.example/b", "%25E4")).toMatch(/&extInfo=%25E4$/);
  expect(urlOf("https://studio.example/b", "你 a")).toMatch(/&extInfo=%E4%BD%A0%20a$/);
});

test.each([
  ["", "callback_missing"],
  ["//studio.example/b", "callback_invalid"],
  ["http://studio.example/b", "callback_not_the_studio"],
  ["https://studio.example:8443/b", "callback_not_the_studio"],
  ["https://studio.example.evil.example/b", "callback_not_the_studio"],
  ["https://studio.example@evil.example/b", "callback_not_the_studio"],
  ["https://user@studio.example/b", "callback_not_the_studio"],
  ["javascript:alert(1)", "callback_not_the_studio"],
  ["file:///etc/passwd", "callback_not_the_studio"],
])("refuses %j as %s", (address, code) => {
  expect(() => urlOf(address)).toThrow(expect.objectContaining({ status: 422, code }));
});

test("extInfo cannot lead the call elsewhere", () => {
  for (const extInfo of ["@evil.example/", "#", "\r\nhost: evil", "/../..", "?x=1"])
    expect(new URL(urlOf("https://studio.example/b", extInfo)).host).toBe("studio.example");
});
