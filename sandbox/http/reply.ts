import type { Delivery } from "../fault";

/** An answer of the sandbox. `delivery` is how it travels; only a fault makes it other than prompt. */
export type Reply = { status: number; contentType: string; body: string | Buffer; headers?: Record<string, string>; delivery?: Delivery };

export const jsonReply = (status: number, value: unknown, headers?: Record<string, string>): Reply => ({
  status,
  contentType: "application/json; charset=utf-8",
  body: JSON.stringify(value),
  headers,
});

/** As Alipay's gateway: always 200, and `text/html` although the body is JSON. */
export const gatewayReply = (body: string, delivery: Delivery): Reply => ({
  status: 200,
  contentType: "text/html;charset=utf-8",
  body,
  delivery,
});
