/** A small template that has what the rules ask for; ours. */
export function sampleText(title = "周末立减券", callbackUrl = "https://pass.example.com/demo/alipayPass/b"): string {
  const content = {
    evoucherInfo: {
      title,
      type: "marketVoucher",
      product: "free",
      startDate: "$activeTime$",
      endDate: "$expireTime$",
      operation: [{ format: "url", message: "alipays://platformapi/startapp?appId=2021000000000001", altText: "去使用" }],
      einfo: { logoText: title, secondLogoText: "全场可用", backFields: [{ label: "使用须知", value: "仅限本人使用", type: "text" }] },
    },
    platform: { channelID: "2021000000000001" },
    style: { backgroundColor: "RGB(16,96,180)" },
    fileInfo: { formatVersion: "4", canShare: false, canBuy: false, canPresent: false, serialNumber: "$serialNumber$" },
    merchant: { mname: "示例商户", mcallbackUrl: callbackUrl },
  };
  return JSON.stringify({ logo: "https://img.example.com/logo.png", strip: null, icon: null, content }, null, 2);
}
