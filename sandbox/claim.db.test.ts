import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultNames } from "./fault";
import { createFakeStudio } from "./testing/fake-studio";
import {
  call,
  createTestSandbox,
  freshId,
  freshUserId,
  getJson,
  postJson,
  publishTemplate,
  registerTestApp,
  tplContent,
  tplParams,
} from "./testing/test-sandbox";
import type { TestApp } from "./testing/test-sandbox";

const SLOW_MS = 700;
const STUDIO_PATIENCE_MS = 300;

let studio: Awaited<ReturnType<typeof createFakeStudio>>;
let sandbox: Awaited<ReturnType<typeof createTestSandbox>>;
let app: TestApp;
let templateId: string;

beforeAll(async () => {
  studio = await createFakeStudio();
  sandbox = await createTestSandbox({ studioOrigin: studio.origin, slowMs: SLOW_MS, callbackTimeoutMs: 2000 });
  app = await registerTestApp(sandbox.origin);
  templateId = await publishTemplate(app, studio.callbackUrl);
});
afterAll(async () => {
  await sandbox.stop();
  await studio.close();
});

const claim = (over: Record<string, unknown> = {}) =>
  postJson(`${sandbox.origin}/sandbox/claims`, { templateId, userId: freshUserId(), ...over });
const wallet = (userId: string) => getJson(`${sandbox.origin}/sandbox/passes?userId=${userId}`);

type Query = { templateId: string; userId: string; token: string };

/** A merchant that issues with the official client, gives up after a while, and says so. */
async function issue({ templateId, userId, token }: Query, timeoutMs = 5000): Promise<string> {
  const bizContent = {
    tpl_id: templateId,
    tpl_params: tplParams(freshId()),
    recognition_type: "2",
    recognition_info: JSON.stringify({ user_id: userId, user_token: token }),
  };
  try {
    const impatience = AbortSignal.timeout(timeoutMs);
    const answer = await Promise.race([
      app.sdk.exec("alipay.pass.instance.add", { bizContent }, { validateSign: true }),
      // The client's own timeout is late by up to a second.
      once(impatience, "abort").then(() => Promise.reject(new Error("gave up"))),
    ]);
    if (answer.code !== "10000") return JSON.stringify({ success: false, code: answer.code });
    return JSON.stringify({ success: true, passId: JSON.parse(answer.result).passId });
  } catch {
    return JSON.stringify({ success: false, code: "unknown" });
  }
}

describe("what the component asks", () => {
  test("calls the callback once, with the four parameters, and shows success for a pass in the user's wallet", async () => {
    studio.answer = (query) => issue(query);
    studio.received.length = 0;
    const userId = freshUserId();
    const before = Date.now();
    const { status, body } = await claim({ userId });
    expect(status).toBe(200);
    expect(studio.received).toHaveLength(1);
    const [query] = studio.received;
    expect(query).toMatchObject({ templateId, userId, token: expect.stringMatching(/^[0-9a-f]{32}$/), extInfo: null });
    expect(Number(query?.timestamp)).toBeGreaterThanOrEqual(before);
    expect(body).toEqual({
      request: { url: `${studio.origin}${query?.url}`, token: query?.token },
      response: { status: 200, body: JSON.stringify({ success: true, passId: body.passId }), ms: expect.any(Number) },
      shown: "success",
      passId: body.passId,
    });
    expect(await wallet(userId)).toEqual([expect.objectContaining({ passId: body.passId, templateId })]);
  });

  test("hands extInfo through as it came", async () => {
    studio.answer = async () => "{}";
    const { body } = await claim({ extInfo: "%25E4%25BD%25A0" });
    expect(body.request.url).toMatch(/&extInfo=%25E4%25BD%25A0$/);
    expect(studio.received.at(-1)?.extInfo).toBe("%E4%BD%A0");
  });

  test("replays a given token as it is", async () => {
    studio.answer = (query) => issue(query);
    const userId = freshUserId();
    const first = (await claim({ userId })).body;
    studio.answer = async () => JSON.stringify({ passId: first.passId });
    const replays = await Promise.all(Array.from({ length: 10 }, () => claim({ userId, token: first.request.token })));
    for (const { body } of replays)
      expect(body).toMatchObject({ request: { token: first.request.token }, shown: "success", passId: first.passId });
    expect(await wallet(userId)).toHaveLength(1);
  });

  test("reaches the studio at its local address when its public one does not lead here", async () => {
    const behindTunnel = await createTestSandbox({ studioOrigin: "https://studio.example", studioLocalOrigin: studio.origin });
    try {
      studio.answer = async () => "{}";
      const other = await registerTestApp(behindTunnel.origin);
      const id = await publishTemplate(other, "https://studio.example/demo/alipayPass/b?a=1");
      const { body } = await postJson(`${behindTunnel.origin}/sandbox/claims`, { templateId: id, userId: freshUserId() });
      expect(body).toMatchObject({
        request: { url: expect.stringMatching(/^https:\/\/studio\.example\/demo\/alipayPass\/b\?a=1&templateId=/) },
        response: { status: 200 },
      });
      expect(studio.received.at(-1)?.url).toMatch(/^\/demo\/alipayPass\/b\?a=1&templateId=/);
    } finally {
      await behindTunnel.stop();
    }
  });
});

describe("what the user is shown", () => {
  test("failed, when the answer names no pass, a pass of nobody, or a pass of somebody else", async () => {
    studio.answer = (query) => issue(query);
    const foreign = (await claim()).body.passId;
    for (const answer of [
      "",
      "not json",
      "[]",
      "{}",
      `{"success":true}`,
      `{"passId":"2026000000000000"}`,
      `{"passId":"${foreign}"}`,
      `{"passId":{}}`,
    ]) {
      studio.answer = async () => answer;
      expect((await claim()).body).toMatchObject({ shown: "failed", response: { status: 200, body: answer } });
      expect((await claim()).body).not.toHaveProperty("passId");
    }
  });

  test("success, wherever the answer names the pass, and whichever token made it", async () => {
    studio.answer = (query) => issue(query);
    const userId = freshUserId();
    const { passId } = (await claim({ userId })).body;
    const answers = [{ passId }, { pass_id: passId }, { result: { passId } }, { result: JSON.stringify({ passId }) }, { data: { passId } }];
    for (const answer of answers) {
      studio.answer = async () => JSON.stringify(answer);
      expect((await claim({ userId })).body).toMatchObject({ shown: "success", passId });
    }
  });

  test("failed-but-issued, when this claim's token made a pass that the answer does not name", async () => {
    studio.answer = async (query) => {
      await issue(query);
      return JSON.stringify({ success: false });
    };
    const userId = freshUserId();
    const { body } = await claim({ userId });
    expect(body).toMatchObject({ shown: "failed-but-issued", passId: (await wallet(userId))[0].passId });
  });

  test("failed, without a status but with a reason, when the studio is silent, breaks the line, or is not there", async () => {
    studio.answer = () => new Promise(() => {});
    const silent = (await claim()).body;
    expect(silent).toMatchObject({ shown: "failed", response: { status: null, body: null, error: "timeout" } });
    expect(silent.response.ms).toBeGreaterThanOrEqual(1900);
    studio.answer = () => Promise.reject(new Error("broken"));
    expect((await claim()).body).toMatchObject({ shown: "failed", response: { status: null, error: "network" } });
  });
});

describe("faults", () => {
  const shownWith: Record<string, string> = { reset: "failed", "20000": "failed", "40004": "failed", "40005": "failed" };

  test.each(faultNames)("%s does the work or does not, and the merchant learns nothing good", async (fault) => {
    studio.answer = (query) => issue(query, STUDIO_PATIENCE_MS);
    const userId = freshUserId();
    const { body } = await claim({ userId, fault });
    const shown = shownWith[fault] ?? "failed-but-issued";
    expect(body.shown).toBe(shown);
    expect(JSON.parse(body.response.body).success).toBe(false);
    expect(await wallet(userId)).toHaveLength(shown === "failed" ? 0 : 1);
  });

  test("slow answers well in the end, to a merchant that is patient", async () => {
    studio.answer = (query) => issue(query);
    const { body } = await claim({ fault: "slow" });
    expect(body.shown).toBe("success");
    expect(body.response.ms).toBeGreaterThanOrEqual(SLOW_MS);
  });

  test("strikes only the instance.add with that claim's token: queries and other claims go through meanwhile", async () => {
    const struck = freshUserId();
    studio.answer = (query) => issue(query, query.userId === struck ? 1500 : 5000);
    const lost = claim({ userId: struck, fault: "answer-lost" });
    const others = await Promise.all([claim(), claim(), claim()]);
    expect(others.map(({ body }) => body.shown)).toEqual(["success", "success", "success"]);
    expect(await call(app, "alipay.marketing.pass.template.query", {})).toMatchObject({ code: "10000" });
    expect((await lost).body.shown).toBe("failed-but-issued");
  });

  test("a replay without a fault lifts it", async () => {
    studio.answer = (query) => issue(query);
    const userId = freshUserId();
    const { token } = (await claim({ userId, fault: "40004" })).body.request;
    expect((await claim({ userId, token })).body.shown).toBe("success");
  });

  test("20000 and 40005 come unsigned, 40004 signed, as the gateway and a method would", async () => {
    const answers: Record<string, unknown> = {};
    for (const fault of ["20000", "40004", "40005"]) {
      studio.answer = async ({ templateId, userId, token }) => {
        const bizContent = {
          tpl_id: templateId,
          tpl_params: tplParams(freshId()),
          recognition_type: "2",
          recognition_info: JSON.stringify({ user_id: userId, user_token: token }),
        };
        answers[fault] = await app.sdk.exec("alipay.pass.instance.add", { bizContent }, { validateSign: fault === "40004" });
        return "{}";
      };
      await claim({ fault });
    }
    expect(answers).toMatchObject({
      "20000": { code: "20000", subCode: "aop.unknow-error" },
      "40004": { code: "40004", subCode: "SIM.FAULT_40004", success: "false" },
      "40005": { code: "40005", subCode: "isv.app-call-limited" },
    });
  });
});

describe("claims that are not played", () => {
  test("names the cause, calls nobody and mints nothing", async () => {
    studio.received.length = 0;
    const foreign = await publishTemplate(app, "https://api.example/demo/alipayPass/b");
    const otherPort = await publishTemplate(app, "http://127.0.0.1:1/demo/alipayPass/b");
    const withPassword = await publishTemplate(app, studio.callbackUrl.replace("://", "://user:secret@"));
    const noAddress = await publishTemplate(app, "not an address");
    const none = await call(app, "alipay.pass.template.add", {
      unique_id: freshId(),
      tpl_content: JSON.stringify({ ...tplContent(app.appId), content: {} }),
    });
    const elsewhere = (origin: string) =>
      `模拟器只回调本工作台（STUDIO_PUBLIC_URL = ${studio.origin}），但模板的 merchant.mcallbackUrl 指向 ${origin}。` +
      `The sandbox calls only the studio at ${studio.origin}; merchant.mcallbackUrl leads to ${origin}.`;
    const noFault = `没有这种故障；可选：${faultNames.join("、")}。No such fault.`;
    const cases: [over: Record<string, unknown>, status: number, code: string, message: string][] = [
      [{ templateId: "2019000000000000000000000" }, 404, "template_unknown", "模拟器里没有这个模板。The sandbox knows no such template."],
      [{ templateId: foreign }, 422, "callback_not_the_studio", elsewhere("https://api.example")],
      [{ templateId: otherPort }, 422, "callback_not_the_studio", elsewhere("http://127.0.0.1:1")],
      [{ templateId: withPassword }, 422, "callback_not_the_studio", elsewhere(studio.origin)],
      [{ templateId: noAddress }, 422, "callback_invalid", "merchant.mcallbackUrl 不是一个网址：not an address。It is not an address."],
      [
        { templateId: JSON.parse(none.result).tpl_id },
        422,
        "callback_missing",
        "模板没有 merchant.mcallbackUrl，支付宝不知道该回调谁。The template has no merchant.mcallbackUrl.",
      ],
      [{ userId: "" }, 400, "bad_field", "缺少 userId。It is missing."],
      [{ userId: 2088 }, 400, "bad_field", "userId 应为字符串。It must be a string."],
      [{ userId: "a".repeat(129) }, 400, "bad_field", "userId 超过 128 个字符。It is longer than 128 characters."],
      [{ templateId: null }, 400, "bad_field", "缺少 templateId。It is missing."],
      [{ userId: "a\0b" }, 400, "bad_json", "正文不是可用的 JSON（text holds NUL or half a character）。The body is not usable JSON."],
      [{ fault: "__proto__" }, 400, "unknown_fault", noFault],
      [{ fault: "none-such" }, 400, "unknown_fault", noFault],
    ];
    for (const [over, status, code, message] of cases) {
      const answer = await claim(over);
      expect([answer.status, answer.body], JSON.stringify(over)).toEqual([status, { error: { code, message } }]);
    }
    expect(studio.received).toEqual([]);
    const { rows } = await sandbox.pool.query("SELECT count(*)::int AS minted FROM sandbox.tokens WHERE tpl_id = ANY($1)", [
      [foreign, otherPort, noAddress],
    ]);
    expect(rows).toEqual([{ minted: 0 }]);
  });

  test("an openId is a user like any other", async () => {
    studio.answer = (query) => issue(query);
    const userId = `074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5-${freshId()}`;
    expect((await claim({ userId })).body.shown).toBe("success");
  });
});
