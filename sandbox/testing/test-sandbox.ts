import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { AlipaySdk } from "alipay-sdk";
import { silentLog } from "../log";
import { startSandbox } from "../start";
import type { RunningSandbox } from "../start";
import { createTestDatabase } from "./test-database";

type Options = { studioOrigin?: string; studioLocalOrigin?: string; callbackTimeoutMs?: number; slowMs?: number };

/** A sandbox on a free port with a database of its own. */
export async function createTestSandbox(
  options: Options = {},
): Promise<RunningSandbox & { databaseUrl: string; stop: () => Promise<void> }> {
  const database = await createTestDatabase();
  const sandbox = await startOn(database.url, options);
  const stop = async () => {
    await sandbox.close();
    await database.drop();
  };
  return { ...sandbox, databaseUrl: database.url, stop };
}

export function startOn(databaseUrl: string, { studioOrigin, studioLocalOrigin, ...tuning }: Options = {}): Promise<RunningSandbox> {
  const settings = {
    port: 0,
    databaseUrl,
    studioPublicOrigin: studioOrigin ?? "http://127.0.0.1:9",
    studioLocalOrigin: studioLocalOrigin ?? null,
  };
  return startSandbox(settings, silentLog, tuning);
}

let appCount = 0;

export type TestApp = { appId: string; privateKey: KeyObject; alipayPublicKey: string; sdk: AlipaySdk };

/** Registers a new app and answers the official client for it. */
export async function registerTestApp(origin: string): Promise<TestApp> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const appId = `20210000${String(Date.now()).slice(-6)}${String(++appCount).padStart(2, "0")}`;
  const response = await postJson(`${origin}/sandbox/apps`, { appId, publicKey: publicKey.export({ type: "spki", format: "pem" }) });
  const { alipayPublicKey } = response.body;
  return { appId, privateKey, alipayPublicKey, sdk: sdkFor(origin, appId, privateKey, alipayPublicKey) };
}

export function sdkFor(origin: string, appId: string, privateKey: KeyObject, alipayPublicKey: string, timeout = 5000): AlipaySdk {
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return new AlipaySdk({ appId, privateKey: pem, keyType: "PKCS8", alipayPublicKey, gateway: `${origin}/gateway.do`, timeout });
}

/** Calls one method with the official client, which verifies the answer only when told to. */
export function call(app: TestApp, method: string, bizContent: Record<string, unknown>) {
  return app.sdk.exec(method, { bizContent }, { validateSign: true });
}

/** Body is `any` on purpose: a test looks into it, and fails when it is otherwise. */
export async function postJson(url: string, value: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const body: any = await response.json();
  return { status: response.status, headers: response.headers, body };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const getJson = async (url: string): Promise<any> => (await fetch(url)).json();

/** The red-packet example, fitted to an app and a callback. */
export function tplContent(appId: string, callbackUrl = "http://127.0.0.1:9/demo/alipayPass/b") {
  return {
    logo: "https://img.example/logo.png",
    strip: null,
    icon: null,
    content: {
      evoucherInfo: {
        title: "福利领取200元购物红包",
        type: "marketVoucher",
        product: "free",
        startDate: "$activeTime$",
        endDate: "$expireTime$",
        operation: [
          { format: "url", message: `alipays://platformapi/startapp?appId=${appId}&page=pages/index/index`, altText: "立即使用" },
        ],
        einfo: {
          logoText: "200元购物红包",
          secondLogoText: "红包仅限在本页购买部分实物商品使用",
          backFields: [
            { label: "使用须知", value: "使用说明:\n\n1.红包仅限于在本页面购买部分实物商品使用;\n2.红包不可叠加使用;", type: "text" },
          ],
          brandName: "购物红包",
          passImgRatio: "2.79",
        },
      },
      platform: { channelID: appId },
      style: { backgroundColor: "RGB(16,142,233)" },
      fileInfo: { formatVersion: "4", canShare: true, canBuy: false, canPresent: false, serialNumber: "$serialNumber$" },
      source: "alipassprod",
      merchant: { mname: "购物红包", mcallbackUrl: callbackUrl },
    },
  };
}

export async function publishTemplate(app: TestApp, callbackUrl?: string): Promise<string> {
  const answer = await call(app, "alipay.pass.template.add", {
    unique_id: freshId(),
    tpl_content: JSON.stringify(tplContent(app.appId, callbackUrl)),
  });
  return JSON.parse(answer.result).tpl_id;
}

let idCount = 0;

export const freshId = () => `t${Date.now()}${++idCount}`;

export const freshUserId = () => `2088${String(Date.now()).slice(-8)}${String(++idCount).padStart(4, "0")}`;

export const tplParams = (serialNumber: string, end = "2099-04-30 23:59:59") =>
  JSON.stringify({ serialNumber, activeTime: "2017-04-01 00:00:00", expireTime: end });
