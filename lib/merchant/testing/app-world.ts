import { generateKeyPair, writePrivateKey, writePublicKey } from "@/lib/alipay/credentials";
import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { Database } from "@/lib/db";
import { newId } from "@/lib/id";
import { createSecretBox } from "@/lib/secret";
import { appSchema, type AppInput } from "../app-schema";
import { createAppStore } from "../app-store";
import { createCredentials } from "../credentials";

export type Held = Awaited<ReturnType<AlipayGateway["queryTemplates"]>>;

const exchange = { method: "alipay.marketing.pass.template.query", request: "", httpStatus: 200, answer: "" };

export const ACCEPTED: Held = {
  outcome: "accepted",
  value: { items: [], page: 1, pageSize: 1, total: 0, totalPages: 0 },
  ms: 12.3,
  exchange,
};

export const REFUSED: Held = {
  outcome: "refused",
  level: "code",
  code: "40006",
  msg: "Insufficient Permissions",
  subCode: "isv.insufficient-isv-permissions",
  subMsg: "ISV权限不足",
  errorCode: null,
  errorMsg: null,
  retryable: false,
  signed: true,
  ms: 20,
  exchange,
};

export type Keys = { own: string; ownPublic: string; alipay: string };

export async function makeKeys(): Promise<Keys> {
  const [own, alipay] = await Promise.all([generateKeyPair(), generateKeyPair()]);
  return { own: writePrivateKey(own.privateKey), ownPublic: writePublicKey(own.publicKey), alipay: writePublicKey(alipay.publicKey) };
}

/** What saveApp works with: a real database, a gateway that answers as told, a simulator that notes who registers. */
export function appWorld(
  { prisma }: Database,
  keys: Keys,
  { answer = ACCEPTED, secret = "s".repeat(40) }: { answer?: Held; secret?: string } = {},
) {
  const secretBox = createSecretBox(secret);
  const registered: { appId: string; publicKey: string }[] = [];
  return {
    registered,
    secretBox,
    apps: createAppStore({ prisma }),
    credentialsOf: createCredentials({ secretBox, sandboxUrl: "http://127.0.0.1:3100" }),
    gateway: { queryTemplates: async () => answer },
    sandbox: {
      registerApp: async (app: { appId: string; publicKey: string }) => {
        registered.push(app);
        return { alipayPublicKey: keys.alipay };
      },
    },
    now: () => new Date("2026-11-23T04:00:00Z"),
    newId,
  };
}

/** The form of a production app, filled in correctly but for what the test changes. */
export const appInput = (keys: Keys, over: Partial<AppInput> = {}): AppInput =>
  appSchema.parse({
    name: "花店",
    appId: "2021004100000001",
    gateway: "production",
    keySource: "paste",
    privateKey: keys.own,
    alipayPublicKey: keys.alipay,
    logoUrl: "",
    stripUrl: "",
    iconUrl: "",
    callbackDeadlineMs: 3000,
    refusalStatus: 200,
    answerTemplate: "",
    trustReports: false,
    ...over,
  });
