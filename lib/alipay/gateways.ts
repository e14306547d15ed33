/** Where an app's calls go. The badge of every page names it: 正式, 沙箱, 模拟. */
export const GATEWAY_KINDS = ["production", "alipay_sandbox", "simulator"] as const;
export type GatewayKind = (typeof GATEWAY_KINDS)[number];

const ALIPAY_URL = {
  production: "https://openapi.alipay.com/gateway.do",
  alipay_sandbox: "https://openapi-sandbox.dl.alipaydev.com/gateway.do",
} as const;

/** The gateway's address. Our simulator's depends on where it runs; Alipay's two are fixed, so that no setting can point keys elsewhere. */
export function gatewayUrlOf(kind: GatewayKind, { sandboxUrl }: { sandboxUrl: string }): string {
  return kind === "simulator" ? new URL("/gateway.do", sandboxUrl).href : ALIPAY_URL[kind];
}
