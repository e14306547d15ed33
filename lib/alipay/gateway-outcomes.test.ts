import { createSign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGateway } from "./gateway";
import { startFakeGateway, type Reply } from "./testing/fake-gateway";

const TOKEN = "b18ca3975872e092e5ded56a6e0884b9";
const ISSUED = JSON.stringify({
  code: "10000",
  msg: "Success",
  success: "true",
  result: JSON.stringify({ passId: "3210000000000000001", serialNumber: "S1", operation: "ADD", errorCode: "", errorMsg: "" }),
});

let fake: Awaited<ReturnType<typeof startFakeGateway>>;
beforeAll(async () => {
  fake = await startFakeGateway();
});
afterAll(() => fake.close());

const quiet = { now: () => new Date(), log: { info: () => undefined, warn: () => undefined } };
const gateway = createGateway({ ...quiet, fetch });
const input = { tplId: "T1", params: { serialNumber: "S1" }, user: { kind: "userId", value: "2088000000000001" } as const, token: TOKEN };

function issue(reply: Reply | string, timeoutMs = 5000) {
  if (typeof reply === "string") fake.answer(reply);
  else fake.replyWith(reply);
  return gateway.addInstance(fake.credentials, input, { timeoutMs });
}

test("a signed success is accepted with the pass it names", async () => {
  expect(await issue(ISSUED)).toMatchObject({ outcome: "accepted", value: { passId: "3210000000000000001", serialNumber: "S1" } });
});

describe("nobody knows whether it was done when", () => {
  const cases: Record<string, [cause: string, reply: Reply, timeoutMs?: number]> = {
    "no answer comes in time": ["timeout", () => undefined, 80],
    "the answer stops half way and the connection stays": [
      "timeout",
      ({ response, signed }) => {
        response.setHeader("content-length", "5000");
        response.write(signed(ISSUED).slice(0, 40));
      },
      80,
    ],
    "the connection is reset before an answer": ["network", ({ response }) => response.destroy()],
    "the connection breaks inside the answer": [
      "bad_body",
      ({ response, signed }) => {
        response.setHeader("content-length", "5000");
        response.write(signed(ISSUED).slice(0, 40), () => setImmediate(() => response.destroy()));
      },
    ],
    "the answer is cut off but ends in order": ["bad_body", ({ response, signed }) => response.end(signed(ISSUED).slice(0, -30))],
    "the answer is no JSON": ["bad_body", ({ response }) => response.end("<html>502 Bad Gateway</html>")],
    "the answer is empty": ["bad_body", ({ response }) => response.end()],
    "the answer is one of another method": [
      "bad_body",
      ({ response, sign }) => response.end(`{"alipay_x_response":${ISSUED},"sign":"${sign(ISSUED)}"}`),
    ],
    "the answer has no code": ["bad_body", ({ response, signed }) => response.end(signed('{"msg":"Success"}'))],
    "a signed success names no pass": [
      "bad_body",
      ({ response, signed }) => response.end(signed('{"code":"10000","success":"true","result":"{}"}')),
    ],
    "the answer is larger than any answer of Alipay": [
      "bad_body",
      ({ response, signed }) => response.end(signed(ISSUED) + " ".repeat(17 * 1024 * 1024)),
    ],
    "the signature is another's": [
      "bad_signature",
      ({ response, key }) =>
        response.end(`{"${key}":${ISSUED},"sign":"${createSign("RSA-SHA256").update(ISSUED).sign(fake.otherKey, "base64")}"}`),
    ],
    "the signature is made with a weaker hash": [
      "bad_signature",
      ({ response, key }) =>
        response.end(
          `{"${key}":${ISSUED},"sign":"${createSign("RSA-SHA1").update(ISSUED).sign(fake.alipayPrivateKey, "base64")}","sign_type":"RSA"}`,
        ),
    ],
    "the answer was changed after it was signed": [
      "bad_signature",
      ({ response, signed }) => response.end(signed(ISSUED).replace("3210", "3211")),
    ],
    "a success is not signed": ["unsigned", ({ response, key }) => response.end(`{"${key}":${ISSUED}}`)],
    "a success has an empty signature": ["unsigned", ({ response, key }) => response.end(`{"${key}":${ISSUED},"sign":""}`)],
    "an unsigned error comes from somebody before Alipay": [
      "unsigned",
      ({ response }) => {
        response.statusCode = 502;
        response.end('{"error_response":{"code":"40002","msg":"Invalid Arguments"}}');
      },
    ],
    "the answer stands twice": [
      "bad_body",
      ({ response, key, sign }) => response.end(`{"${key}":${ISSUED.replace("3210", "3211")},"${key}":${ISSUED},"sign":"${sign(ISSUED)}"}`),
    ],
    "the answer stands twice under differently written keys": [
      "bad_body",
      ({ response, key, sign }) =>
        response.end(`{"\\u0061${key.slice(1)}":${ISSUED.replace("3210", "3211")},"${key}":${ISSUED},"sign":"${sign(ISSUED)}"}`),
    ],
    "there are two signatures": [
      "bad_body",
      ({ response, key, sign }) => response.end(`{"${key}":${ISSUED},"sign":"","sign":"${sign(ISSUED)}"}`),
    ],
    "there is an answer and an error": [
      "bad_body",
      ({ response, signed }) => response.end(signed(ISSUED).replace("{", '{"error_response":{"code":"40004"},')),
    ],
    "a success goes by the name of an error": [
      "bad_body",
      ({ response, sign }) => response.end(`{"error_response":${ISSUED},"sign":"${sign(ISSUED)}"}`),
    ],
    "Alipay's service is unavailable": [
      "service_unavailable",
      ({ response }) =>
        response.end('{"error_response":{"code":"20000","msg":"Service Currently Unavailable","sub_code":"isp.unknow-error"}}'),
    ],
    "the fault is on Alipay's side under a business code": [
      "service_unavailable",
      ({ response, signed }) => response.end(signed('{"code":"40004","msg":"Business Failed","sub_code":"isp.unknow-error"}')),
    ],
    "the result names a system error": [
      "service_unavailable",
      ({ response, signed }) => response.end(signed('{"code":"10000","success":"false","result":"{\\"errorCode\\":\\"SYSTEM_ERROR\\"}"}')),
    ],
    "the code is none that is known": [
      "service_unavailable",
      ({ response, signed }) => response.end(signed('{"code":"10003","msg":"Processing"}')),
    ],
    "the gateway sends us elsewhere": [
      "bad_body",
      ({ response }) => {
        response.writeHead(307, { location: fake.credentials.gatewayUrl }).end();
      },
    ],
  };
  for (const [when, [cause, reply, timeoutMs]] of Object.entries(cases)) {
    test(when, async () => {
      const answer = await issue(reply, timeoutMs);
      expect(answer).toMatchObject({ outcome: "unknown", cause });
    });
  }
});

test("an unreachable gateway is unknown, and told as a network fault", async () => {
  const credentials = { ...fake.credentials, gatewayUrl: "http://127.0.0.1:1/gateway.do" };
  expect(await gateway.addInstance(credentials, input, { timeoutMs: 5000 })).toMatchObject({
    outcome: "unknown",
    cause: "network",
    exchange: { answer: null },
  });
});

test("the answer comes at the deadline even when fetch ignores its signal", async () => {
  const deaf = createGateway({ ...quiet, fetch: () => new Promise(() => undefined) });
  const answer = await deaf.addInstance(fake.credentials, input, { timeoutMs: 50 });
  expect(answer).toMatchObject({ outcome: "unknown", cause: "timeout" });
});

test("the caller's signal ends a call, and one that has not begun is not sent", async () => {
  fake.replyWith(() => undefined);
  const abort = new AbortController();
  const running = gateway.addInstance(fake.credentials, input, { timeoutMs: 60_000, signal: abort.signal });
  abort.abort();
  expect(await running).toMatchObject({ outcome: "unknown", cause: "timeout" });
  let sent = 0;
  const counting = createGateway({ ...quiet, fetch: (...request) => ((sent += 1), fetch(...request)) });
  expect(await counting.addInstance(fake.credentials, input, { timeoutMs: 60_000, signal: abort.signal })).toMatchObject({
    cause: "timeout",
  });
  expect(sent).toBe(0);
});

describe("it is a definite refusal when", () => {
  test("a business error is signed", async () => {
    const answer = await issue(
      '{"code":"40004","msg":"Business Failed","sub_code":"KP.AE_ALIPASS_APPID_NOSUPPORT","sub_msg":"该AppId不支持"}',
    );
    expect(answer).toMatchObject({
      outcome: "refused",
      level: "code",
      subCode: "KP.AE_ALIPASS_APPID_NOSUPPORT",
      signed: true,
      retryable: false,
    });
  });
  test("a gateway error comes without a signature", async () => {
    const answer = await issue(({ response }) =>
      response.end('{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-app-id"}}'),
    );
    expect(answer).toMatchObject({ outcome: "refused", code: "40002", subCode: "isv.invalid-app-id", signed: false });
  });
  test("there were too many calls, and then it may be sent again", async () => {
    const answer = await issue(({ response }) =>
      response.end('{"error_response":{"code":"40005","msg":"Limited","sub_code":"isv.app-call-limited"}}'),
    );
    expect(answer).toMatchObject({ outcome: "refused", retryable: true });
  });
  test("the code says success but `success` does not", async () => {
    const answer = await issue(
      '{"code":"10000","msg":"Success","success":"false","result":"{\\"errorCode\\":\\"TOKEN_USED\\",\\"errorMsg\\":\\"令牌已使用\\"}"}',
    );
    expect(answer).toMatchObject({ outcome: "refused", level: "success", errorCode: "TOKEN_USED", errorMsg: "令牌已使用" });
  });
  test("only the result inside names an error", async () => {
    const answer = await issue('{"code":"10000","success":"true","result":"{\\"passId\\":\\"1\\",\\"errorCode\\":\\"TPL_CLOSED\\"}"}');
    expect(answer).toMatchObject({ outcome: "refused", level: "result", errorCode: "TPL_CLOSED" });
  });
});

describe("what the console gets to see", () => {
  test("has neither the user's token nor a whole signature, also where Alipay repeats the token", async () => {
    const answer = await issue(`{"code":"40004","msg":"Business Failed","sub_code":"X","sub_msg":"token ${TOKEN} used"}`);
    const shown = JSON.stringify(answer.exchange);
    expect(shown).not.toContain(TOKEN);
    expect(shown).toContain("b18c…(32)");
    expect(answer.exchange.request).toContain("method=alipay.pass.instance.add");
    expect(answer.exchange.request).toMatch(/^sign=.{8}…$/m);
  });
  test("keeps what arrived of a broken answer, and can be stored whatever it was", async () => {
    const answer = await issue(({ response }) => response.end("\u0000half"));
    expect(answer.exchange).toMatchObject({ httpStatus: 200, answer: "\ufffdhalf" });
  });
});
