import { generateKeyPairSync } from "node:crypto";
import { connect } from "../../db";
import { newId } from "../../id";
import { createTestDatabase } from "../../testing/database";
import { inferContract } from "../contract-guess";
import { createPublishStore } from "../publish-store";
import { createSetAsideStore } from "../set-aside-store";
import { createShelfStore } from "../shelf-store";
import { createTemplateStore } from "../store";
import { createVersionStore } from "../version-store";
import { sampleText } from "./sample-text";

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
