import { generateKeyPairSync } from "node:crypto";
import { connect } from "../../db";
import { newId } from "../../id";
import { createTestDatabase } from "../../testing/database";
import { inferContract } from "../contract";
import { createPublishStore } from "../publish-store";
import { createSetAsideStore } from "../set-aside-store";
import { createShelfStore } from "../shelf-store";
import { createTemplateStore } from "../store";
import { createVersionStore } from "../version-store";

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

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });

const sealed = {
  merchantId: "",
  id: "",
  appId: "2021000000000001",
  gateway: "simulator" as const,
  privateKeySealed: "sealed",
  alipayPublicKey: "key",
};

/** Keys that no test signs with: the gateways of these tests are object literals. */
export const keys = {
  apps: { getSealed: () => Promise.resolve(sealed) },
  credentialsOf: () => ({
    appId: sealed.appId,
    gatewayUrl: "http://127.0.0.1/gateway.do",
    privateKey: pair.privateKey,
    alipayPublicKey: pair.publicKey,
  }),
};

/** Stores on a database of one test file, and rows with fresh ids to ask about. */
export async function openWorld() {
  const { url, drop } = await createTestDatabase();
  const { pool, prisma } = connect({ url, onIdleError: () => {} });
  const templates = createTemplateStore({ prisma, pool });

  async function addMerchant(gateway: "production" | "simulator" = "simulator") {
    const id = newId();
    await prisma.merchant.create({ data: { id, name: "示例商户", slug: `m-${id}` } });
    const appId = newId();
    await prisma.app.create({
      data: {
        merchantId: id,
        id: appId,
        name: "示例应用",
        appId: "2021000000000001",
        gateway,
        privateKeySealed: "sealed",
        alipayPublicKey: "key",
      },
    });
    return { id, appId };
  }

  return {
    pool,
    prisma,
    templates,
    asides: createSetAsideStore({ prisma, pool }),
    publishes: createPublishStore({ prisma }),
    versions: createVersionStore({ pool }),
    shelf: createShelfStore({ pool }),
    addMerchant,
    async addDraft(merchant: { id: string; appId: string }, text = sampleText()) {
      const id = newId();
      const contract = inferContract(JSON.parse(text));
      await templates.createDraft(merchant.id, { id, appId: merchant.appId, text, contract, fallbackName: "未命名", userId: null });
      return id;
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
      await drop();
    },
  };
}
