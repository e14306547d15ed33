import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedRequest } from "./testing/raw-request";
import {
  call,
  freshId,
  freshUserId,
  getJson,
  postJson,
  publishTemplate,
  registerTestApp,
  createTestSandbox,
  tplContent,
  tplParams,
} from "./testing/test-sandbox";
import type { TestApp } from "./testing/test-sandbox";

let sandbox: Awaited<ReturnType<typeof createTestSandbox>>;
let app: TestApp;

beforeAll(async () => {
  sandbox = await createTestSandbox();
  app = await registerTestApp(sandbox.origin);
});
afterAll(() => sandbox.stop());

/** The studio is nobody here (port 9): playing a claim only mints the token. */
async function mintToken(templateId: string, userId: string): Promise<string> {
  return (await postJson(`${sandbox.origin}/sandbox/claims`, { templateId, userId })).body.request.token;
}

const recognition = (userId: string, token: string) => JSON.stringify({ user_id: userId, user_token: token });

async function addInstance(tplId: string, over: Record<string, unknown> = {}, userId = freshUserId()) {
  const token = await mintToken(tplId, userId);
  return call(app, "alipay.pass.instance.add", {
    tpl_id: tplId,
    tpl_params: tplParams(freshId()),
    recognition_type: "2",
    recognition_info: recognition(userId, token),
    ...over,
  });
}

const resultOf = (answer: Awaited<ReturnType<typeof call>>) => JSON.parse(answer.result);

describe("template.add, with the official client verifying every answer", () => {
  test("answers a tpl_id and the variables it found", async () => {
    const answer = await call(app, "alipay.pass.template.add", {
      unique_id: freshId(),
      tpl_content: JSON.stringify(tplContent(app.appId)),
    });
    expect(answer).toMatchObject({ code: "10000", msg: "Success", success: "true" });
    expect(resultOf(answer).tpl_id).toMatch(/^\d{25}$/);
    expect(resultOf(answer).tpl_params).toEqual(["activeTime", "expireTime", "serialNumber"]);
  });

  test("keeps the content exactly as it was sent", async () => {
    const text = `{ "logo":"https://img.example/l.png",  "strip":null, "content":{"fileInfo":{"serialNumber":"$serialNumber$"},"未知":[1.50, {"__proto__":"x"}]} }`;
    const added = await call(app, "alipay.pass.template.add", { unique_id: freshId(), tpl_content: text });
    const { tplList } = await call(app, "alipay.marketing.pass.template.query", { tpl_id: resultOf(added).tpl_id });
    expect(tplList[0].tplContent).toBe(text);
  });

  test("refuses a template without a logo, or without content", async () => {
    for (const logo of [undefined, null, "", "  "]) {
      const answer = await call(app, "alipay.pass.template.add", {
        unique_id: freshId(),
        tpl_content: JSON.stringify({ ...tplContent(app.appId), logo }),
      });
      expect(answer).toMatchObject({ code: "40004", subCode: "SIM.LOGO_NOT_EXIST", subMsg: "logo图片不存在", success: "false" });
      expect(resultOf(answer)).toEqual({ errorCode: "SIM.LOGO_NOT_EXIST", errorMsg: "logo图片不存在" });
    }
    const bare = await call(app, "alipay.pass.template.add", {
      unique_id: freshId(),
      tpl_content: JSON.stringify({ logo: "https://img.example/l.png" }),
    });
    expect(bare).toMatchObject({ code: "40004", subCode: "SIM.CONTENT_NOT_EXIST" });
  });

  test("refuses a unique_id the app has used, also when two come at once; another app may use it", async () => {
    const uniqueId = freshId();
    const send = (by: TestApp) =>
      call(by, "alipay.pass.template.add", { unique_id: uniqueId, tpl_content: JSON.stringify(tplContent(by.appId)) });
    const answers = await Promise.all([send(app), send(app), send(app), send(app)]);
    expect(answers.filter((answer) => answer.code === "10000")).toHaveLength(1);
    expect(answers.filter((answer) => answer.subCode === "SIM.UNIQUE_ID_REPEATED")).toHaveLength(3);
    expect(await send(await registerTestApp(sandbox.origin))).toMatchObject({ code: "10000" });
  });

  test("names the field that is missing or unusable", async () => {
    const content = JSON.stringify(tplContent(app.appId));
    const cases: [Record<string, unknown>, RegExp][] = [
      [{ tpl_content: content }, /unique_id/],
      [{ unique_id: freshId() }, /tpl_content/],
      [{ unique_id: freshId(), tpl_content: "{half" }, /tpl_content/],
      [{ unique_id: freshId(), tpl_content: "[]" }, /tpl_content/],
      [{ unique_id: freshId(), tpl_content: `{"logo":"a\\u0000b","content":{}}` }, /tpl_content/],
      [{ unique_id: freshId(), tpl_content: `{"logo":"x","content":{"a":"${"长".repeat(100_000)}"}}` }, /99999/],
      [{ unique_id: "长".repeat(1000), tpl_content: content }, /999/],
    ];
    for (const [biz, subMsg] of cases) {
      expect(await call(app, "alipay.pass.template.add", biz)).toMatchObject({
        code: "40002",
        subCode: "isv.invalid-parameter",
        subMsg: expect.stringMatching(subMsg),
      });
    }
  });
});

describe("template.update and template.query", () => {
  test("changes the template and its variables, and keeps its tpl_id", async () => {
    const tplId = await publishTemplate(app);
    const content = JSON.stringify({ ...tplContent(app.appId), icon: "$iconUrl$" });
    const answer = await call(app, "alipay.pass.template.update", { tpl_id: tplId, tpl_content: content });
    expect(resultOf(answer)).toEqual({ tpl_id: tplId, tpl_params: ["iconUrl", "activeTime", "expireTime", "serialNumber"] });
    const { tplList } = await call(app, "alipay.marketing.pass.template.query", { tpl_id: tplId });
    expect(tplList).toEqual([
      expect.objectContaining({ tplId, tplContent: content, tplParams: ["iconUrl", "activeTime", "expireTime", "serialNumber"] }),
    ]);
  });

  test("refuses to change an unknown template, and another app's", async () => {
    const other = await registerTestApp(sandbox.origin);
    const tplId = await publishTemplate(other);
    const tpl_content = JSON.stringify(tplContent(app.appId));
    for (const tpl_id of ["2019000000000000000000000", tplId]) {
      expect(await call(app, "alipay.pass.template.update", { tpl_id, tpl_content })).toMatchObject({
        code: "40004",
        subCode: "SIM.TEMPLATE_NOT_EXIST",
      });
    }
    expect(await call(app, "alipay.marketing.pass.template.query", { tpl_id: tplId })).toMatchObject({
      code: "10000",
      total: 0,
      tplList: [],
    });
  });

  test("pages newest first, at most 20 to a page", async () => {
    const own = await registerTestApp(sandbox.origin);
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift(await publishTemplate(own));
    const page = await call(own, "alipay.marketing.pass.template.query", { page_num: 2, page_size: 2 });
    expect(page).toMatchObject({ pageNum: 2, pageSize: 2, total: 5, totalPage: 3 });
    expect(page.tplList.map((row: { tplId: string }) => row.tplId)).toEqual(ids.slice(2, 4));
    for (const biz of [{ page_size: 21 }, { page_num: 0 }, { page_num: "x" }]) {
      expect(await call(own, "alipay.marketing.pass.template.query", biz)).toMatchObject({
        code: "40002",
        subCode: "isv.invalid-parameter",
      });
    }
  });
});

describe("instance.add", () => {
  test("makes a pass that instance.query and the wallet show with Alipay's fields", async () => {
    const tplId = await publishTemplate(app);
    const userId = freshUserId();
    const serialNumber = freshId();
    const added = resultOf(await addInstance(tplId, { tpl_params: tplParams(serialNumber) }, userId));
    expect(added).toEqual({ serialNumber, passId: expect.stringMatching(/^\d{28}$/), operation: "ADD" });
    const { instanceList } = await call(app, "alipay.marketing.pass.instance.query", { pass_id: added.passId });
    expect(instanceList).toEqual([
      {
        passId: added.passId,
        serialNumber,
        tplId,
        channelId: app.appId,
        userId,
        type: "marketVoucher",
        product: "free",
        logo: "https://img.example/logo.png",
        logoText: "200元购物红包",
        strip: "",
        startDate: "2017-04-01 00:00:00",
        endDate: "2099-04-30 23:59:59",
        status: "CAN_USE",
        isDeleted: false,
        createTime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
        modifyTime: expect.any(String),
        bizParamList: [
          { key: "serialNumber", value: serialNumber },
          { key: "activeTime", value: "2017-04-01 00:00:00" },
          { key: "expireTime", value: "2099-04-30 23:59:59" },
        ],
      },
    ]);
    const wallet = await getJson(`${sandbox.origin}/sandbox/passes?userId=${userId}`);
    expect(wallet).toEqual([
      expect.objectContaining({ passId: added.passId, pass_id: added.passId, templateId: tplId, tpl_id: tplId, status: "CAN_USE" }),
    ]);
  });

  test("takes tpl_params and recognition_info as objects too", async () => {
    const tplId = await publishTemplate(app);
    const userId = freshUserId();
    const token = await mintToken(tplId, userId);
    // A client without the SDK's snake_case: names of variables would not survive it inside an object.
    const body = await rawCall("alipay.pass.instance.add", {
      tpl_id: tplId,
      tpl_params: { serialNumber: freshId(), activeTime: "2017-04-01 00:00:00", expireTime: "2099-04-30 23:59:59" },
      recognition_type: 2,
      recognition_info: { user_id: userId, user_token: token },
    });
    expect(body.alipay_pass_instance_add_response).toMatchObject({ code: "10000", success: "true" });
  });

  test("refuses an unknown template and another app's", async () => {
    const tplId = await publishTemplate(app);
    const foreign = await publishTemplate(await registerTestApp(sandbox.origin));
    expect(await addInstance(tplId, { tpl_id: "2019000000000000000000000" })).toMatchObject({
      code: "40004",
      subCode: "SIM.TEMPLATE_NOT_EXIST",
    });
    expect(await addInstance(tplId, { tpl_id: foreign })).toMatchObject({ code: "40004", subCode: "SIM.TEMPLATE_NOT_EXIST" });
  });

  test("refuses a variable that is missing or is not a string, and a pass without a serial number", async () => {
    const tplId = await publishTemplate(app);
    expect(await addInstance(tplId, { tpl_params: JSON.stringify({ serialNumber: freshId(), activeTime: "x" }) })).toMatchObject({
      code: "40004",
      subCode: "SIM.TPL_PARAMS_MISSING",
      subMsg: expect.stringContaining("expireTime"),
    });
    const number = JSON.stringify({ serialNumber: freshId(), activeTime: 1, expireTime: "x" });
    expect(await addInstance(tplId, { tpl_params: number })).toMatchObject({
      subCode: "SIM.TPL_PARAMS_NOT_STRING",
      subMsg: expect.stringContaining("activeTime"),
    });
    for (const serialNumber of [undefined, ""]) {
      expect(await addInstance(tplId, { tpl_params: JSON.stringify({ serialNumber, activeTime: "x", expireTime: "y" }) })).toMatchObject({
        code: "40004",
        subCode: "KP.AE_ALIPASS_PARAME_IS_NULL",
        subMsg: "缺失必要属性serial_number为空",
      });
    }
  });

  test("refuses recognition by order, and a channel that is not the app", async () => {
    const tplId = await publishTemplate(app);
    const refusal = { code: "40004", subCode: "KP.AE_ALIPASS_APPID_NOSUPPORT", subMsg: "该AppId不支持" };
    expect(await addInstance(tplId, { recognition_type: "1" })).toMatchObject(refusal);
    const misfit = await call(app, "alipay.pass.template.add", {
      unique_id: freshId(),
      tpl_content: JSON.stringify(tplContent("2021004100636465", undefined)),
    });
    expect(await addInstance(resultOf(misfit).tpl_id)).toMatchObject(refusal);
  });

  test("refuses a serial number the channel has used, and leaves the token good for another", async () => {
    const tplId = await publishTemplate(app);
    const userId = freshUserId();
    const serialNumber = freshId();
    await addInstance(tplId, { tpl_params: tplParams(serialNumber) });
    const token = await mintToken(tplId, userId);
    const biz = { tpl_id: tplId, recognition_type: "2", recognition_info: recognition(userId, token) };
    expect(await call(app, "alipay.pass.instance.add", { ...biz, tpl_params: tplParams(serialNumber) })).toMatchObject({
      code: "40004",
      subCode: "SIM.SERIAL_NUMBER_REPEATED",
    });
    expect(await call(app, "alipay.pass.instance.add", { ...biz, tpl_params: tplParams(freshId()) })).toMatchObject({ code: "10000" });
  });

  test("refuses a token made for another user or template, made by nobody, or spent", async () => {
    const [tplId, otherTplId] = [await publishTemplate(app), await publishTemplate(app)];
    const userId = freshUserId();
    const token = await mintToken(tplId, userId);
    const add = (over: Record<string, unknown>) =>
      call(app, "alipay.pass.instance.add", {
        tpl_id: tplId,
        tpl_params: tplParams(freshId()),
        recognition_type: "2",
        recognition_info: recognition(userId, token),
        ...over,
      });
    const invalid = { code: "40004", subCode: "SIM.USER_TOKEN_INVALID" };
    expect(await add({ recognition_info: recognition(freshUserId(), token) })).toMatchObject(invalid);
    expect(await add({ tpl_id: otherTplId })).toMatchObject(invalid);
    expect(await add({ recognition_info: recognition(userId, "0".repeat(32)) })).toMatchObject(invalid);
    expect(await add({})).toMatchObject({ code: "10000" });
    expect(await add({})).toMatchObject({ code: "40004", subCode: "SIM.USER_TOKEN_USED" });
  });

  test("makes one pass of ten attempts with one token, and one of ten with one serial number", async () => {
    const tplId = await publishTemplate(app);
    const userId = freshUserId();
    const token = await mintToken(tplId, userId);
    const times = <T>(make: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, make));
    const biz = { tpl_id: tplId, recognition_type: "2" };
    const sameToken = await times(() =>
      call(app, "alipay.pass.instance.add", { ...biz, tpl_params: tplParams(freshId()), recognition_info: recognition(userId, token) }),
    );
    expect(sameToken.filter((answer) => answer.code === "10000")).toHaveLength(1);
    expect(sameToken.filter((answer) => answer.subCode === "SIM.USER_TOKEN_USED")).toHaveLength(9);
    const serialNumber = freshId();
    const sameSerial = await times(() => addInstance(tplId, { tpl_params: tplParams(serialNumber) }));
    expect(sameSerial.filter((answer) => answer.code === "10000")).toHaveLength(1);
    expect(sameSerial.filter((answer) => answer.subCode === "SIM.SERIAL_NUMBER_REPEATED")).toHaveLength(9);
  });
});

describe("instance.update and instance.query", () => {
  const find = async (serialNumber: string) =>
    (await call(app, "alipay.marketing.pass.instance.query", { serial_number: serialNumber })).instanceList[0];

  test("redeems a pass and changes only what the template made a variable", async () => {
    const serialNumber = freshId();
    await addInstance(await publishTemplate(app), { tpl_params: tplParams(serialNumber) });
    const answer = await call(app, "alipay.pass.instance.update", {
      serial_number: serialNumber,
      channel_id: app.appId,
      status: "USED",
      tpl_params: JSON.stringify({ expireTime: "2098-01-01 00:00:00", serialNumber: "changed", unknown: "x" }),
    });
    expect(resultOf(answer)).toEqual({ operate: "UPDATE" });
    expect(await find(serialNumber)).toMatchObject({ status: "USED", endDate: "2098-01-01 00:00:00", serialNumber });
    expect((await find(serialNumber)).bizParamList.map((row: { key: string }) => row.key).sort()).toEqual([
      "activeTime",
      "expireTime",
      "serialNumber",
    ]);
  });

  test("finds no pass under a wrong serial number, channel or user", async () => {
    const serialNumber = freshId();
    await addInstance(await publishTemplate(app), { tpl_params: tplParams(serialNumber) });
    const right = { serial_number: serialNumber, channel_id: app.appId, status: "USED" };
    for (const over of [{ serial_number: freshId() }, { channel_id: "2088000000000000" }, { user_id: freshUserId() }]) {
      expect(await call(app, "alipay.pass.instance.update", { ...right, ...over })).toMatchObject({
        code: "40004",
        subCode: "KP.AE_ALIPASS_NOTEXIST",
        subMsg: "卡券不存在",
      });
    }
    expect(await find(serialNumber)).toMatchObject({ status: "CAN_USE" });
  });

  test("never makes a closed pass used, and takes no other status", async () => {
    const serialNumber = freshId();
    await addInstance(await publishTemplate(app), { tpl_params: tplParams(serialNumber) });
    const update = (status: string) =>
      call(app, "alipay.pass.instance.update", { serial_number: serialNumber, channel_id: app.appId, status });
    expect(await update("CLOSED")).toMatchObject({ code: "10000" });
    expect(await update("USED")).toMatchObject({ code: "40004", subCode: "SIM.PASS_NOT_CHANGEABLE" });
    expect(await update("CAN_USE")).toMatchObject({ code: "40002" });
    expect(await find(serialNumber)).toMatchObject({ status: "CLOSED" });
  });

  test("shows a pass as EXPIRED once its end date has gone by", async () => {
    const serialNumber = freshId();
    await addInstance(await publishTemplate(app), { tpl_params: tplParams(serialNumber, "2020-01-01 00:00:00") });
    expect(await find(serialNumber)).toMatchObject({ status: "EXPIRED" });
  });

  test("keeps on a pass what it was made with when the template changes", async () => {
    const tplId = await publishTemplate(app);
    const serialNumber = freshId();
    await addInstance(tplId, { tpl_params: tplParams(serialNumber) });
    const changed = tplContent(app.appId);
    changed.content.evoucherInfo.einfo.logoText = "改过的红包";
    await call(app, "alipay.pass.template.update", { tpl_id: tplId, tpl_content: JSON.stringify(changed) });
    expect(await find(serialNumber)).toMatchObject({ logoText: "200元购物红包" });
  });

  test("pages by user and template, and never shows another app's passes", async () => {
    const tplId = await publishTemplate(app);
    const userId = freshUserId();
    for (let i = 0; i < 3; i++) await addInstance(tplId, {}, userId);
    const page = await call(app, "alipay.marketing.pass.instance.query", { user_id: userId, tpl_id: tplId, page_size: "2", page_num: "2" });
    expect(page).toMatchObject({ pageNum: 2, pageSize: 2, total: 3, totalPage: 2 });
    expect(page.instanceList).toHaveLength(1);
    const other = await registerTestApp(sandbox.origin);
    expect(await call(other, "alipay.marketing.pass.instance.query", { user_id: userId })).toMatchObject({ total: 0, instanceList: [] });
  });
});

/** Signs and sends by hand what the official client cannot send. */
async function rawCall(method: string, biz: Record<string, unknown>) {
  const response = await fetch(...signedRequest(sandbox.origin, app, { method, biz_content: JSON.stringify(biz) }));
  return JSON.parse(await response.text());
}
