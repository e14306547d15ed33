import { createPublicKey, createSign, createVerify, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AlipayCredentials } from "../request";

/** What one call looked like when it arrived; `verified` says whether the app's signature fits, reckoned here and not by lib/. */
export type SeenCall = { params: Record<string, string>; biz: unknown; verified: boolean; contentType: string };

/** Writes whatever it likes; `signed` gives the whole envelope with a good signature over `raw`. */
export type Reply = (context: {
  response: ServerResponse;
  key: string;
  signed: (raw: string) => string;
  sign: (raw: string) => string;
}) => void;

const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

/** A gateway on a free port of 127.0.0.1 with keys of its own. `reply` is what it does next; every call is kept in `calls`. */
export async function startFakeGateway() {
  const app = pair();
  const alipay = pair();
  const calls: SeenCall[] = [];
  const state: { reply: Reply } = { reply: ({ response }) => response.end("{}") };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
      const { sign = "", ...params } = Object.fromEntries([...new URL(request.url ?? "", "http://gateway").searchParams, ...form]);
      const text = Object.keys(params)
        .sort()
        .map((name) => `${name}=${params[name]}`)
        .join("&");
      const verified = createVerify("RSA-SHA256").update(text, "utf8").verify(createPublicKey(app.privateKey), sign, "base64");
      const biz: unknown = JSON.parse(params.biz_content ?? "{}");
      calls.push({ params, biz, verified, contentType: request.headers["content-type"] ?? "" });
      const key = `${(params.method ?? "").replaceAll(".", "_")}_response`;
      const signRaw = (raw: string) => createSign("RSA-SHA256").update(raw, "utf8").sign(alipay.privateKey, "base64");
      response.setHeader("content-type", "text/html;charset=utf-8");
      state.reply({ response, key, sign: signRaw, signed: (raw) => `{"${key}":${raw},"sign":"${signRaw(raw)}"}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const credentials: AlipayCredentials = {
    appId: "2021000000000001",
    gatewayUrl: `http://127.0.0.1:${port}/gateway.do`,
    privateKey: app.privateKey,
    alipayPublicKey: alipay.publicKey,
  };
  const otherKey: KeyObject = pair().privateKey;

  return {
    credentials,
    calls,
    otherKey,
    alipayPrivateKey: alipay.privateKey,
    /** What the next calls get. */
    replyWith(reply: Reply) {
      state.reply = reply;
    },
    /** The next calls get this value, signed. */
    answer(value: object | string) {
      state.reply = ({ response, signed }) => response.end(signed(typeof value === "string" ? value : JSON.stringify(value)));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
