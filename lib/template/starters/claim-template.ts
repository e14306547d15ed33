import type { TemplateValue } from "../schema";
import type { StarterTarget } from "./starter";

type Content = NonNullable<TemplateValue["content"]>;
type EvoucherInfo = NonNullable<Content["evoucherInfo"]>;

/** What one starter says; everything else of a template follows from the target. */
export interface ClaimTemplate extends Pick<EvoucherInfo, "operation" | "einfo"> {
  readonly title: string;
  /** `RGB(r,g,b)`, dark enough for white text. */
  readonly backgroundColor: string;
}

/** An envelope of the claim flow: marketVoucher, free, format 4 (opendocs support/01rg8v), dates and serial number as variables. */
export function writeClaimTemplate(target: StarterTarget, { title, backgroundColor, operation, einfo }: ClaimTemplate): string {
  const envelope: TemplateValue = {
    logo: target.logoUrl,
    strip: null,
    icon: null,
    content: {
      evoucherInfo: {
        title,
        type: "marketVoucher",
        product: "free",
        startDate: "$activeTime$",
        endDate: "$expireTime$",
        operation,
        einfo,
      },
      platform: { channelID: target.appId },
      style: { backgroundColor },
      fileInfo: { formatVersion: "4", canShare: false, canBuy: false, canPresent: false, serialNumber: "$serialNumber$" },
      source: "alipassprod",
      // The card has one line for it.
      merchant: { mname: target.merchantName.replace(/\s+/g, " "), mcallbackUrl: target.callbackUrl },
    },
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}
