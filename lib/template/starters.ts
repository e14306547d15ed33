import { createDocument, setAt } from "./document";
import { fitToApp, type FitTarget } from "./fit";
import { redPacketContent } from "./red-packet";

/** What a starter is made for. */
export type StarterTarget = Pick<FitTarget, "appId" | "callbackUrl" | "merchantName" | "logoUrl">;

/** The red-packet example in an envelope, fitted to an app, under the merchant's name. */
export function redPacketTemplate(target: StarterTarget): string {
  return fit(envelope(redPacketContent), target);
}

/** A template of the claim flow with everything that is required and nothing else said. */
export function blankTemplate(target: StarterTarget): string {
  return fit(envelope(JSON.stringify(blankContent, null, 2)), target);
}

function fit(text: string, target: StarterTarget): string {
  const { document } = fitToApp(createDocument(text), { ...target, stripUrl: "", iconUrl: "" });
  return (target.merchantName === "" ? document : setAt(document, "/content/merchant/mname", target.merchantName).document).text;
}

/** Indented as one file: no text of JSON holds a line break, so every line begins between tokens. */
function envelope(content: string): string {
  return `{\n  "logo": "",\n  "strip": null,\n  "icon": null,\n  "content": ${content.replaceAll("\n", "\n  ")}\n}\n`;
}

const blankContent = {
  evoucherInfo: {
    title: "新优惠券",
    type: "marketVoucher",
    product: "free",
    startDate: "$activeTime$",
    endDate: "$expireTime$",
    operation: [],
    einfo: {
      logoText: "新优惠券",
      secondLogoText: "",
      brandName: "",
      useLimitDesc: "",
      backFields: [{ label: "使用须知", value: "", type: "text" }],
    },
  },
  platform: { channelID: "" },
  style: { backgroundColor: "RGB(22,93,255)" },
  fileInfo: { formatVersion: "4", canShare: false, canBuy: false, canPresent: false, serialNumber: "$serialNumber$" },
  source: "alipassprod",
  merchant: { mname: "", mcallbackUrl: "" },
};
