import { AlipaySdk } from "alipay-sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createGateway } from "./gateway";
import { startFakeGateway } from "./testing/fake-gateway";

let fake: Awaited<ReturnType<typeof startFakeGateway>>;
beforeAll(async () => {
  fake = await startFakeGateway();
});
afterAll(() => fake.close());

const gateway = createGateway({
  fetch,
  now: () => new Date("2026-11-22T16:30:05.999Z"),
  log: { info: () => undefined, warn: () => undefined },
});
const options = { timeoutMs: 5000 };
const user = { kind: "userId", value: "2088000000000001" } as const;
const last = () => fake.calls.at(-1);

test("every call is signed RSA2 and carries the common parameters, the time in Shanghai", async () => {
  fake.answer({ code: "10000", msg: "Success" });
  await gateway.queryTemplates(fake.credentials, {}, options);
  expect(last()).toMatchObject({
    verified: true,
    contentType: "application/x-www-form-urlencoded;charset=utf-8",
    params: {
      app_id: "2021000000000001",
      charset: "utf-8",
      format: "JSON",
      sign_type: "RSA2",
      version: "1.0",
      method: "alipay.marketing.pass.template.query",
      timestamp: "2026-11-23 00:30:05",
    },
    biz: { page_num: 1, page_size: 20 },
  });
});

test("a template goes out byte for byte and comes back with its id and variables", async () => {
  const content = '{ "logo":"https://a/ü+&=%20.png","strip":null,\n "content":{"channelID":1.0,"x":"\\u4e2d\u{1F9E7}$a$"} }';
  fake.answer({
    code: "10000",
    success: true,
    result: JSON.stringify({ tpl_id: "2026112300000000000000000001", tpl_params: ["serialNumber", "$a$"] }),
  });
  expect(await gateway.addTemplate(fake.credentials, { uniqueId: "u-1", content }, options)).toMatchObject({
    outcome: "accepted",
    value: { tplId: "2026112300000000000000000001", variables: ["serialNumber", "a"] },
  });
  expect(last()).toMatchObject({ verified: true, biz: { unique_id: "u-1", tpl_content: content } });
  await gateway.updateTemplate(fake.credentials, { tplId: "7", content }, options);
  expect(last()).toMatchObject({
    verified: true,
    params: { method: "alipay.pass.template.update" },
    biz: { tpl_id: "7", tpl_content: content },
  });
});

test("ids that Alipay sends as long numbers keep every digit", async () => {
  fake.answer(
    '{"code":10000,"success":"true","result":"{\\"passId\\":20261123000000000000000000012345,\\"serialNumber\\":12345678901234567890}"}',
  );
  const input = { tplId: "T", params: { serialNumber: "S" }, user, token: "t" };
  expect(await gateway.addInstance(fake.credentials, input, options)).toMatchObject({
    value: { passId: "20261123000000000000000000012345", serialNumber: "12345678901234567890" },
  });
});

test("a pass is issued by user, with parameters and recognition as JSON text", async () => {
  fake.answer({ code: "10000", success: "true", result: { passId: "P" } });
  await gateway.addInstance(fake.credentials, { tplId: "T", params: { serialNumber: "S", 名: "a&b=c" }, user, token: "tok" }, options);
  expect(last()).toMatchObject({
    verified: true,
    biz: {
      tpl_id: "T",
      tpl_params: '{"serialNumber":"S","名":"a&b=c"}',
      recognition_type: "2",
      recognition_info: '{"user_id":"2088000000000001","user_token":"tok"}',
    },
  });
  await gateway.addInstance(fake.credentials, { tplId: "T", params: {}, user: { kind: "openId", value: "0xyz" }, token: "tok" }, options);
  expect(last()).toMatchObject({ biz: { recognition_info: '{"open_id":"0xyz","user_token":"tok"}' } });
});

test("an update names serial number, channel and user, and leaves out what is not changed", async () => {
  fake.answer({ code: "10000", success: "true", result: '{"operate":"UPDATE"}' });
  expect(
    await gateway.updateInstance(fake.credentials, { serialNumber: "S", channelId: "C", user, status: "USED" }, options),
  ).toMatchObject({
    outcome: "accepted",
    value: { operation: "UPDATE" },
  });
  expect(last()?.biz).toEqual({ serial_number: "S", channel_id: "C", user_id: user.value, status: "USED" });
});

test("a query answers passes in our words, with their values and every raw field", async () => {
  const raw = {
    pass_id: "P",
    serial_number: "S",
    tpl_id: "T",
    user_id: "2088000000000001",
    status: "CAN_USE",
    is_deleted: "false",
    start_date: "2026-11-23 00:00:00",
    biz_param_list: [{ key: "serialNumber", value: "S" }],
    shiny_new_field: [1],
  };
  fake.answer({ code: "10000", page_num: "1", page_size: 20, total: 1, total_page: 1, instance_list: [raw] });
  const answer = await gateway.queryInstances(fake.credentials, { serialNumber: "S" }, options);
  expect(last()?.biz).toEqual({ page_num: 1, page_size: 20, serial_number: "S" });
  expect(answer).toMatchObject({
    outcome: "accepted",
    value: {
      total: 1,
      items: [
        {
          passId: "P",
          serialNumber: "S",
          tplId: "T",
          status: "CAN_USE",
          isDeleted: false,
          startDate: "2026-11-23 00:00:00",
          endDate: null,
          params: { serialNumber: "S" },
          raw,
        },
      ],
    },
  });
});

test("a query that finds nothing answers an empty page, and one with an unreadable pass answers unknown", async () => {
  fake.answer({ code: "10000", msg: "Success", total: 0 });
  expect(await gateway.queryInstances(fake.credentials, { passId: "P" }, options)).toMatchObject({
    outcome: "accepted",
    value: { items: [], total: 0 },
  });
  fake.answer({ code: "10000", msg: "Success", total: 1, instance_list: [{ serial_number: "S" }] });
  expect(await gateway.queryInstances(fake.credentials, { passId: "P" }, options)).toMatchObject({ outcome: "unknown", cause: "bad_body" });
});

test("a template query answers the envelope text untouched", async () => {
  const content = '{"logo":"l", "content":{"n":1.0}}';
  fake.answer({
    code: "10000",
    total: 1,
    tpl_list: [{ tpl_id: "T", tpl_content: content, tpl_params: ["serialNumber"], create_time: "2026-11-23 01:02:03" }],
  });
  expect(await gateway.queryTemplates(fake.credentials, { tplId: "T" }, options)).toMatchObject({
    value: { items: [{ tplId: "T", content, variables: ["serialNumber"], createTime: "2026-11-23 01:02:03" }] },
  });
});

test("the log names method, outcome and codes, and no parameter", async () => {
  const lines: string[] = [];
  const note = (fields: object, message: string) => lines.push(JSON.stringify([fields, message]));
  const logged = createGateway({ fetch, now: () => new Date(), log: { info: note, warn: note } });
  fake.answer({ code: "40004", msg: "Business Failed", sub_code: "X.Y", sub_msg: "secret-token" });
  await logged.addInstance(fake.credentials, { tplId: "T", params: { serialNumber: "S" }, user, token: "secret-token" }, options);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"subCode":"X.Y"');
  expect(lines[0]).not.toContain("secret-token");
  expect(lines[0]).not.toContain(user.value);
});

test("the fake gateway of these tests satisfies Alipay's own client, signature check included", async () => {
  const { credentials } = fake;
  const sdk = new AlipaySdk({
    appId: credentials.appId,
    privateKey: credentials.privateKey.export({ format: "pem", type: "pkcs1" }).toString(),
    alipayPublicKey: credentials.alipayPublicKey.export({ format: "der", type: "spki" }).toString("base64"),
    gateway: credentials.gatewayUrl,
  });
  fake.answer({ code: "10000", msg: "Success", total: 0 });
  const answer = await sdk.exec("alipay.marketing.pass.template.query", { bizContent: { page_num: 1 } }, { validateSign: true });
  expect(answer.code).toBe("10000");
  expect(last()?.verified).toBe(true);
});
