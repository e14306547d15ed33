import { createPublicKey, createSign, createVerify, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatShanghai } from "./shanghai-time";
import { signedRequest } from "./testing/raw-request";
import { createTestSandbox, postJson, registerTestApp, sdkFor } from "./testing/test-sandbox";
import type { TestApp } from "./testing/test-sandbox";

let sandbox: Awaited<ReturnType<typeof createTestSandbox>>;
let app: TestApp;

beforeAll(async () => {
  sandbox = await createTestSandbox();
  app = await registerTestApp(sandbox.origin);
});
afterAll(() => sandbox.stop());

const METHOD = "alipay.marketing.pass.template.query";

async function send(params: Record<string, string | undefined>, key = app.privateKey) {
  const response = await fetch(...signedRequest(sandbox.origin, { ...app, privateKey: key }, { method: METHOD, ...params }));
  return { status: response.status, contentType: response.headers.get("content-type"), text: await response.text() };
}

const errorOf = (text: string) => JSON.parse(text).error_response;

test("signs the raw text of the answer, as text/html with status 200", async () => {
  const { status, contentType, text } = await send({ biz_content: "{}" });
  expect([status, contentType]).toEqual([200, "text/html;charset=utf-8"]);
  const [, raw = "", sign = ""] = /^\{"alipay_marketing_pass_template_query_response":(.*),"sign":"([^"]+)"\}$/.exec(text) ?? [];
  const alipayKey = createPublicKey({ key: Buffer.from(app.alipayPublicKey, "base64"), format: "der", type: "spki" });
  expect(createVerify("RSA-SHA256").update(raw, "utf8").verify(alipayKey, sign, "base64")).toBe(true);
  expect(JSON.parse(raw)).toMatchObject({ code: "10000", msg: "Success", total: 0, tpl_list: [] });
});

test("answers a gateway error as an unsigned error_response with the real code", async () => {
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const day = 24 * 3_600_000;
  const cases: [Record<string, string | undefined>, string, string][] = [
    [{ app_id: undefined }, "40001", "isv.missing-app-id"],
    [{ method: undefined }, "40001", "isv.missing-method"],
    [{ sign: undefined }, "40001", "isv.missing-signature"],
    [{ sign_type: undefined }, "40001", "isv.missing-signature-type"],
    [{ timestamp: undefined }, "40001", "isv.missing-timestamp"],
    [{ version: undefined }, "40001", "isv.missing-version"],
    [{ app_id: "2021999999999999" }, "40002", "isv.invalid-app-id"],
    [{ method: "alipay.trade.pay" }, "40002", "isv.invalid-method"],
    [{ method: "__proto__" }, "40002", "isv.invalid-method"],
    [{ sign_type: "RSA" }, "40002", "isv.invalid-signature-type"],
    [{ format: "XML" }, "40002", "isv.invalid-format"],
    [{ charset: "GBK" }, "40002", "isv.invalid-charset"],
    [{ encrypt_type: "AES" }, "40002", "isv.invalid-encrypt-type"],
    [{ timestamp: "2026-02-30 00:00:00" }, "40002", "isv.invalid-timestamp"],
    [{ timestamp: "1763870000000" }, "40002", "isv.invalid-timestamp"],
    [{ timestamp: formatShanghai(new Date(Date.now() - 1.1 * day)) }, "40002", "isv.invalid-timestamp"],
    [{ timestamp: formatShanghai(new Date(Date.now() + 1.1 * day)) }, "40002", "isv.invalid-timestamp"],
    [{ sign: "bm90IGEgc2lnbmF0dXJl" }, "40002", "isv.invalid-signature"],
    [{ biz_content: "{half" }, "40002", "isv.illegal-json"],
    [{ biz_content: "[]" }, "40002", "isv.illegal-json"],
    [{ biz_content: `{"tpl_id":"\\u0000"}` }, "40002", "isv.illegal-json"],
    [{ biz_content: "[".repeat(200_000) }, "40002", "isv.illegal-json"],
    [{ biz_content: `{"tpl_id":${"[".repeat(70)}${"]".repeat(70)}}` }, "40002", "isv.illegal-json"],
    [{ biz_content: "a\0b" }, "40002", "isv.invalid-parameter"],
  ];
  for (const [params, code, subCode] of cases) {
    const answer = await send(params);
    expect(answer.status).toBe(200);
    expect(errorOf(answer.text), JSON.stringify(params).slice(0, 80)).toMatchObject({ code, sub_code: subCode });
    expect(JSON.parse(answer.text)).not.toHaveProperty("sign");
  }
  expect(errorOf((await send({}, stranger)).text)).toMatchObject({ code: "40002", sub_code: "isv.invalid-signature" });
});

test("refuses a parameter that comes twice, in one place or in two", async () => {
  const [url, init] = signedRequest(sandbox.origin, app, { method: METHOD, biz_content: "{}" });
  for (const twice of [`${url}&method=${METHOD}`, `${url}&biz_content=%7B%7D`]) {
    expect(errorOf(await (await fetch(twice, init)).text())).toMatchObject({ code: "40002", sub_code: "isv.invalid-parameter" });
  }
});

test("verifies every parameter: one changed on the way is a wrong signature", async () => {
  const [url, init] = signedRequest(sandbox.origin, app, { method: METHOD, biz_content: `{"page_num":1}` });
  const changed = { ...init, body: new URLSearchParams({ biz_content: `{"page_num":2}` }) };
  expect(errorOf(await (await fetch(url, changed)).text()).sub_code).toBe("isv.invalid-signature");
  expect(errorOf(await (await fetch(`${url}&notify_url=http%3A%2F%2Fevil.example`, init)).text()).sub_code).toBe("isv.invalid-signature");
});

test("takes all parameters in the form, and a timestamp of a client whose clock runs in UTC", async () => {
  const [url] = signedRequest(sandbox.origin, app, { method: METHOD, timestamp: new Date().toISOString().slice(0, 19).replace("T", " ") });
  const response = await fetch(`${sandbox.origin}/gateway.do`, { method: "POST", body: new URL(url).searchParams });
  expect(await response.text()).toContain(`"code":"10000"`);
});

test("an app may register its key as PEM or bare base64, SPKI or PKCS1, and Alipay's key for it stays", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const register = (text: string) => postJson(`${sandbox.origin}/sandbox/apps`, { appId: "2021000000000777", publicKey: text });
  const texts = (["spki", "pkcs1"] as const).flatMap((type) => [
    publicKey.export({ type, format: "pem" }).toString(),
    publicKey.export({ type, format: "der" }).toString("base64"),
  ]);
  const keys = new Set<string>();
  for (const text of texts) {
    const { status, body } = await register(text);
    expect(status).toBe(200);
    keys.add(body.alipayPublicKey);
    const sdk = sdkFor(sandbox.origin, "2021000000000777", privateKey, body.alipayPublicKey);
    expect(await sdk.exec(METHOD, { bizContent: {} }, { validateSign: true })).toMatchObject({ code: "10000" });
  }
  expect(keys.size).toBe(1);
});

test("registering again replaces the app's key: the old one no longer signs for it", async () => {
  const old = await registerTestApp(sandbox.origin);
  const next = generateKeyPairSync("rsa", { modulusLength: 2048 });
  await postJson(`${sandbox.origin}/sandbox/apps`, { appId: old.appId, publicKey: next.publicKey.export({ type: "spki", format: "pem" }) });
  const bySigner = async (privateKey: TestApp["privateKey"]) => {
    const response = await fetch(...signedRequest(sandbox.origin, { appId: old.appId, privateKey }, { method: METHOD }));
    return response.text();
  };
  expect(await bySigner(old.privateKey)).toContain("isv.invalid-signature");
  expect(await bySigner(next.privateKey)).toContain(`"code":"10000"`);
});

test("two registrations of a new app at once get the same Alipay key", async () => {
  const publicKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" });
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => postJson(`${sandbox.origin}/sandbox/apps`, { appId: "2021000000000888", publicKey })),
  );
  expect(new Set(answers.map(({ body }) => body.alipayPublicKey)).size).toBe(1);
});

test("refuses a key that is no RSA public key, a short one, and above all a private one", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey;
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
  const texts: unknown[] = [
    "",
    "not a key",
    "AAAA",
    7,
    null,
    privateKey.export({ type: "pkcs8", format: "pem" }),
    privateKey.export({ type: "pkcs1", format: "pem" }),
    privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    short.export({ type: "spki", format: "pem" }),
    curve.export({ type: "spki", format: "pem" }),
  ];
  for (const publicKey of texts) {
    const { status, body } = await postJson(`${sandbox.origin}/sandbox/apps`, { appId: "2021000000000999", publicKey });
    expect(status).toBe(400);
    expect(body.error.code).toMatch(/^bad_(field|public_key)$/);
  }
});

test("a signature made with SHA-1 is refused although the key is right", async () => {
  const params = {
    app_id: app.appId,
    method: METHOD,
    charset: "utf-8",
    sign_type: "RSA2",
    timestamp: formatShanghai(new Date()),
    version: "1.0",
  };
  const text = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const sign = createSign("RSA-SHA1").update(text).sign(app.privateKey, "base64");
  const response = await fetch(`${sandbox.origin}/gateway.do?${new URLSearchParams({ ...params, sign })}`, { method: "POST" });
  expect(errorOf(await response.text()).sub_code).toBe("isv.invalid-signature");
});
