import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { emptyContract, type Contract } from "../template/contract";
import { claimCode } from "./claim-code";
import { claimSchemeLink } from "./launch";

const target = { tplId: "2026112300000000000000001", userId: "2088000000000001" };
const now = new Date("2026-11-23T04:00:00Z");
const contract: Contract = {
  variables: {
    serialNumber: { meaning: "", kind: "code", source: { type: "server" }, sample: "AS7K2M90QX41" },
    expireTime: { meaning: "", kind: "date-time", source: { type: "relative", expression: "today+2d 23:59:59" }, sample: "" },
    note: { meaning: "", kind: "text", source: { type: "link" }, sample: "满100&减20 </script>'\"`${x}*/" },
    ["__proto__"]: { meaning: "", kind: "text", source: { type: "fixed", value: "x" }, sample: "" },
  },
};
const preview = { expireTime: "2026-11-25 23:59:59", note: "满100&减20 </script>'\"`${x}*/", ["__proto__"]: "x" };

const previewOf = (link: string): object | null => {
  const page = new URL(decodeURIComponent(link.split("&url=")[1] ?? ""), "https://page");
  return JSON.parse(page.searchParams.get("templateParams") ?? "null") as object | null;
};
function runH5(code: string): { templateParams?: string } {
  const calls: unknown[][] = [];
  runInNewContext(code, { window: { ap: { call: (...args: unknown[]) => calls.push(args) } }, document: { addEventListener: () => {} } });
  expect(calls).toHaveLength(1);
  expect(calls[0]?.[0]).toBe("addCoupon");
  return calls[0]?.[1] as { templateParams?: string };
}
function runMiniProgram(code: string): string[] {
  const opened: string[] = [];
  runInNewContext(code, { my: { ap: { openURL: ({ url }: { url: string }) => opened.push(url) } } });
  return opened;
}

describe("the code that opens a claim page", () => {
  test("runs in all three places and shows what the contract would compute, but no serial number", () => {
    const { h5, miniProgram, link } = claimCode(contract, target, now);
    expect(JSON.parse(runH5(h5).templateParams ?? "")).toEqual(preview);
    expect(previewOf(link)).toEqual(preview);
    expect(Object.keys(previewOf(link) ?? {})).toEqual(Object.keys(preview));
    expect(runMiniProgram(miniProgram)).toEqual([link]);
    expect(h5).not.toContain("</script>");
  });

  test("lets values of the target win, save for a serial number", () => {
    const { link } = claimCode(contract, { ...target, params: { note: "小红", serialNumber: "forged" } }, now);
    expect(previewOf(link)).toEqual({ ...preview, note: "小红" });
  });

  test("carries no preview where there are no variables", () => {
    const { h5, link } = claimCode(emptyContract, target, now);
    expect(link).toBe(claimSchemeLink(target));
    expect(runH5(h5)).toEqual({ userId: target.userId, templateId: target.tplId, bizType: "svPage" });
  });

  test("hands extInfo on", () => {
    const { link } = claimCode(emptyContract, { ...target, extInfo: "link-7" }, now);
    expect(link).toBe(claimSchemeLink({ ...target, extInfo: "link-7" }));
  });
});
