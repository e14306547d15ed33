import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { addCouponSnippet, claimSchemeLink, miniProgramSnippet, sandboxClaimUrl } from "./launch";

const target = { tplId: "2018071711565730423891234", userId: "2088302449179665" };
const pageOf = (link: string) => new URL(decodeURIComponent(link.split("&url=")[1] ?? ""), "https://page");

test("the scheme link is Alipay's own example, letter by letter", () => {
  expect(claimSchemeLink(target)).toBe(
    "alipays://platformapi/startapp?appId=68687143&url=%2fwww%2fvoucher.html%3f__webview_options__%3dabv%253dNO%2526ttb%253dauto%26bizType%3dsvPage%26userId%3d2088302449179665%26templateId%3d2018071711565730423891234",
  );
});

test("preview values come out of the link as they went in; extInfo is encoded once more when it is more than plain letters", () => {
  const params = { activeTime: "2026-01-01 00:00:00", 名: "满100&减20=%" };
  const page = pageOf(claimSchemeLink({ ...target, params, extInfo: "渠道 1" }));
  expect(JSON.parse(page.searchParams.get("templateParams") ?? "")).toEqual(params);
  expect(decodeURIComponent(page.searchParams.get("extInfo") ?? "")).toBe("渠道 1");
  expect(pageOf(claimSchemeLink({ ...target, extInfo: "link-7" })).searchParams.get("extInfo")).toBe("link-7");
});

test("the snippets run and hand over what was asked for, whatever the values hold", () => {
  const params = { note: "</script>\u2028'\"`${x}" };
  const calls: unknown[][] = [];
  const ap = { call: (...args: unknown[]) => calls.push(args) };
  const addCoupon = addCouponSnippet({ ...target, params });
  expect(addCoupon).not.toContain("</script>");
  runInNewContext(addCoupon, { window: { ap }, document: { addEventListener: () => undefined } });
  expect(calls[0]?.slice(0, 2)).toEqual([
    "addCoupon",
    { userId: target.userId, templateId: target.tplId, bizType: "svPage", templateParams: JSON.stringify(params) },
  ]);

  const opened: unknown[] = [];
  runInNewContext(miniProgramSnippet(target), { my: { ap: { openURL: ({ url }: { url: string }) => opened.push(url) } } });
  runInNewContext(miniProgramSnippet(target), { my: { ap: { navigateToAlipayPage: ({ path }: { path: string }) => opened.push(path) } } });
  expect(opened).toEqual([claimSchemeLink(target), claimSchemeLink(target)]);
});

test("the simulator's claim page takes the same parameters", () => {
  expect(sandboxClaimUrl("http://127.0.0.1:3100", target)).toBe(
    "http://127.0.0.1:3100/www/voucher.html?bizType=svPage&userId=2088302449179665&templateId=2018071711565730423891234",
  );
});
