import type { FitTarget } from "../fit";
import { redPacketTemplate } from "../starters/red-packet-example";

/** For tests: an app of ours and the red packet fitted to it. */
export const fixtureTarget: FitTarget = {
  appId: "2021000000000099",
  callbackUrl: "https://passes.example.com/shop/alipayPass/b",
  merchantName: "购物红包",
  logoUrl: "https://passes.example.com/logo.png",
  stripUrl: "",
  iconUrl: "",
};

export const fixtureOptions = { appId: fixtureTarget.appId, callbackUrl: fixtureTarget.callbackUrl };

export const fittedRedPacket = redPacketTemplate(fixtureTarget);
