import { writeClaimTemplate } from "./claim-template";
import type { StarterTarget } from "./starter";

/** A template of the claim flow with everything that is required and nothing else said. */
export function blankTemplate(target: StarterTarget): string {
  return writeClaimTemplate(target, {
    title: "新优惠券",
    backgroundColor: "RGB(22,93,255)",
    operation: [],
    einfo: {
      logoText: "新优惠券",
      secondLogoText: "",
      brandName: "",
      useLimitDesc: "",
      backFields: [{ label: "使用须知", value: "", type: "text" }],
    },
  });
}
