import { afterAll, beforeAll, expect, test } from "vitest";
import { createFakeStudio } from "../../sandbox/testing/fake-studio";
import { createTestSandbox } from "../../sandbox/testing/test-sandbox";
import type { AlipayAnswer } from "./answer";
import { DEFAULT_ANSWER_TEMPLATE, parseAnswerTemplate, renderAnswer } from "./answer-template";
import { readCallback } from "./callback-wire";
import { generateKeyPair, readAlipayPublicKey, writePublicKey } from "./credentials";
import { createGateway } from "./gateway";
import { gatewayUrlOf } from "./gateways";
import { isRepeatedSerialNumber, isRepeatedUniqueId } from "./refusals";
import type { AlipayCredentials } from "./request";
import type { IssuedPass } from "./pass-values";
import { createSandboxClient, type SandboxFault } from "./sandbox-client";

let studio: Awaited<ReturnType<typeof createFakeStudio>>;
let sandbox: Awaited<ReturnType<typeof createTestSandbox>>;
let credentials: AlipayCredentials;
let client: ReturnType<typeof createSandboxClient>;
const gateway = createGateway({ fetch, now: () => new Date(), log: { info: () => undefined, warn: () => undefined } });
const options = { timeoutMs: 5000 };
const appId = "2021000000000042";

beforeAll(async () => {
  studio = await createFakeStudio();
  sandbox = await createTestSandbox({ studioOrigin: studio.origin, slowMs: 1500 });
  client = createSandboxClient({ fetch, sandboxUrl: sandbox.origin });
  const { privateKey, publicKey } = await generateKeyPair();
  const { alipayPublicKey } = await client.registerApp({ appId, publicKey: writePublicKey(publicKey) }, options);
  const gatewayUrl = gatewayUrlOf("simulator", { sandboxUrl: sandbox.origin });
  credentials = { appId, gatewayUrl, privateKey, alipayPublicKey: readAlipayPublicKey(alipayPublicKey) };
});
afterAll(async () => {
  await sandbox.stop();
  await studio.close();
});

const contentFor = (mcallbackUrl: string) =>
  JSON.stringify({
    logo: "https://studio.example/logo.png",
    strip: null,
    icon: null,
    content: {
      evoucherInfo: {
        title: "红包",
        type: "marketVoucher",
        product: "free",
        startDate: "$activeTime$",
        endDate: "$expireTime$",
        operation: [],
        einfo: { logoText: "红包", secondLogoText: "" },
      },
      platform: { channelID: appId },
      fileInfo: { formatVersion: "4", canShare: false, canBuy: false, canPresent: false, serialNumber: "$serialNumber$" },
      merchant: { mname: "商户", mcallbackUrl },
    },
  });

async function publish(uniqueId: string, content: string) {
  const added = await gateway.addTemplate(credentials, { uniqueId, content }, options);
  if (added.outcome !== "accepted") throw new Error(JSON.stringify(added));
  return added.value;
}

test("our client and the independent sandbox agree on publishing, repeats, refusals and queries", async () => {
  const content = contentFor(studio.callbackUrl);
  const { tplId, variables } = await publish("u-1", content);
  expect(variables?.toSorted()).toEqual(["activeTime", "expireTime", "serialNumber"]);
  expect(await client.listTemplates(options)).toContainEqual(expect.objectContaining({ templateId: tplId }));

  const repeated = await gateway.addTemplate(credentials, { uniqueId: "u-1", content }, options);
  expect(repeated.outcome === "refused" && isRepeatedUniqueId(repeated)).toBe(true);
  expect(await gateway.updateTemplate(credentials, { tplId, content }, options)).toMatchObject({ outcome: "accepted", value: { tplId } });
  expect(await gateway.queryTemplates(credentials, { tplId }, options)).toMatchObject({
    outcome: "accepted",
    value: { total: 1, items: [{ tplId, content }] },
  });

  const params = { activeTime: "2026-11-23 00:00:00", expireTime: "2099-12-31 23:59:59", serialNumber: "S0" };
  const user = { kind: "userId", value: "2088000000000001" } as const;
  const refused = await gateway.addInstance(credentials, { tplId, params, user, token: "made-up-token-0000000000" }, options);
  expect(refused).toMatchObject({ outcome: "refused", signed: true });
  expect(refused.outcome === "refused" && isRepeatedSerialNumber(refused)).toBe(false);
  expect(await gateway.queryInstances(credentials, { serialNumber: "S0" }, options)).toMatchObject({
    outcome: "accepted",
    value: { items: [] },
  });
  expect(await client.listPasses(user.value, options)).toEqual([]);

  const foreign = await gateway.queryTemplates({ ...credentials, privateKey: (await generateKeyPair()).privateKey }, {}, options);
  expect(foreign).toMatchObject({ outcome: "refused", subCode: "isv.invalid-signature", signed: false });
});

test("a played claim is read, issued and answered so that the user sees success; every fault ends as what it is", async () => {
  const { tplId } = await publish("u-2", contentFor(studio.callbackUrl));
  const template = parseAnswerTemplate(DEFAULT_ANSWER_TEMPLATE);
  const answers: AlipayAnswer<IssuedPass>[] = [];
  let serial = 0;
  studio.answer = async ({ url }) => {
    const read = readCallback({ method: "GET", url, headers: [] }, { now: new Date() });
    if (!read.ok) throw new Error(read.cause);
    const { user, token } = read.callback;
    if (token === null) throw new Error("the claim component always brings a token");
    const params = { activeTime: "2026-11-23 00:00:00", expireTime: "2099-12-31 23:59:59", serialNumber: `S${(serial += 1)}` };
    const answer = await gateway.addInstance(credentials, { tplId, params, user, token }, { timeoutMs: 800 });
    answers.push(answer);
    return renderAnswer(
      template,
      answer.outcome === "accepted"
        ? { kind: "success", passId: answer.value.passId, serialNumber: params.serialNumber, templateId: tplId, userId: user.value }
        : { kind: "failure", errorCode: answer.outcome, errorMsg: "处理中", templateId: tplId, userId: user.value },
    );
  };

  const userId = "2088000000000002";
  const played = await client.playClaim({ tplId, userId }, { timeoutMs: 20_000 });
  expect(played).toMatchObject({ shown: "success", response: { status: 200 } });
  expect(await client.listPasses(userId, options)).toMatchObject([{ passId: played.passId }]);
  const held = await gateway.queryInstances(credentials, { serialNumber: "S1" }, options);
  expect(held).toMatchObject({
    value: { items: [{ passId: played.passId, tplId, userId, status: "CAN_USE", isDeleted: false, params: { serialNumber: "S1" } }] },
  });

  const expected: [SandboxFault, shown: string, answer: object][] = [
    ["slow", "failed-but-issued", { outcome: "unknown", cause: "timeout" }],
    ["answer-lost", "failed-but-issued", { outcome: "unknown", cause: "timeout" }],
    ["half-body", "failed-but-issued", { outcome: "unknown", cause: "bad_body" }],
    ["wrong-signature", "failed-but-issued", { outcome: "unknown", cause: "bad_signature" }],
    ["unsigned-success", "failed-but-issued", { outcome: "unknown", cause: "unsigned" }],
    ["reset", "failed", { outcome: "unknown", cause: "network" }],
    ["20000", "failed", { outcome: "unknown", cause: "service_unavailable" }],
    ["40004", "failed", { outcome: "refused", code: "40004", retryable: false }],
    ["40005", "failed", { outcome: "refused", code: "40005", retryable: true }],
  ];
  for (const [fault, shown, answer] of expected) {
    const claim = await client.playClaim({ tplId, userId, fault }, { timeoutMs: 20_000 });
    expect([fault, claim.shown, answers.at(-1)]).toEqual([fault, shown, expect.objectContaining(answer)]);
  }
});
