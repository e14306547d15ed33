import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCallback, type CallbackRequest } from "./callback-wire";

const NOW = new Date(1559133415273 + 60_000);
const EXAMPLE =
  "templateId=2019041914323202306418702&userId=2088102124075657&token=b18ca3975872e092e5ded56a6e0884b9&timestamp=1559133415273";
const FORM = "application/x-www-form-urlencoded; charset=utf-8";

const get = (query: string) => readCallback({ method: "GET", url: `/demo/alipayPass/b?${query}`, headers: [] }, { now: NOW });
const send = (body: string, contentType: string | null = FORM, query = "") =>
  readCallback({ method: "POST", url: `https://studio.example/demo/alipayPass/b${query}`, headers: [], body, contentType }, { now: NOW });

test("Alipay's documented example is read", () => {
  expect(get(EXAMPLE)).toEqual({
    ok: true,
    callback: {
      tplId: "2019041914323202306418702",
      user: { kind: "userId", value: "2088102124075657" },
      token: "b18ca3975872e092e5ded56a6e0884b9",
      timestamp: new Date(1559133415273),
      passId: null,
      serialNumber: null,
      extra: {},
      flags: [],
    },
  });
});

describe("the same is read from", () => {
  const cases: Record<string, () => ReturnType<typeof get>> = {
    "the bundle's names": () => get("tpl_id=T1&user_id=2088102124075657&user_token=tok&timestamp=1559133415273"),
    "a form": () => send("templateId=T1&userId=2088102124075657&token=tok&timestamp=1559133415273"),
    "a form that does not say so": () => send("templateId=T1&userId=2088102124075657&token=tok&timestamp=1559133415273", null),
    "a form and the query together": () => send("user_id=2088102124075657&user_token=tok", FORM, "?templateId=T1&timestamp=1559133415273"),
    "JSON, its numbers digit by digit": () =>
      send('{"templateId":"T1","userId":2088102124075657,"token":"tok","timestamp":1559133415273}', "application/json"),
    "two names that agree": () => get("templateId=T1&tpl_id=T1&userId=2088102124075657&token=tok&timestamp=1559133415273"),
  };
  for (const [from, read] of Object.entries(cases)) {
    test(from, () => {
      expect(read()).toMatchObject({
        ok: true,
        callback: { tplId: "T1", user: { kind: "userId", value: "2088102124075657" }, token: "tok", flags: [] },
      });
    });
  }
});

test("a long number in JSON keeps its digits", () => {
  expect(send('{"templateId":20190419143232023064187020,"userId":"u","token":"t"}', "application/json")).toMatchObject({
    callback: { tplId: "20190419143232023064187020" },
  });
});

test("a user is kept as it came: looking like an openId, sent as one, or both is flagged and never refused", () => {
  expect(get("templateId=T&userId=074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5&token=t&timestamp=1559133415273")).toMatchObject({
    callback: { user: { kind: "userId" }, flags: ["user_id_unusual"] },
  });
  for (const name of ["openId", "open_id"]) {
    expect(get(`templateId=T&${name}=074a1Cc&token=t&timestamp=1559133415273`)).toMatchObject({
      callback: { user: { kind: "openId", value: "074a1Cc" }, flags: ["user_by_open_id"] },
    });
  }
  expect(get(`${EXAMPLE}&openId=074a1Cc`)).toMatchObject({
    callback: { user: { kind: "userId", value: "2088102124075657" }, extra: { openId: "074a1Cc" }, flags: ["two_user_ids"] },
  });
});

test("a missing, unreadable or stale timestamp is flagged and never refused", () => {
  const base = "templateId=T&userId=2088102124075657&token=t";
  expect(get(base)).toMatchObject({ callback: { timestamp: null, flags: ["timestamp_missing"] } });
  expect(get(`${base}&timestamp=yesterday`)).toMatchObject({ callback: { timestamp: null, flags: ["timestamp_unreadable"] } });
  expect(get(`${base}&timestamp=1559130000000`)).toMatchObject({ callback: { flags: ["timestamp_stale"] } });
  expect(get(`${base}&timestamp=1559139999999`)).toMatchObject({ callback: { flags: ["timestamp_stale"] } });
});

test("unknown parameters are kept, also those in another encoding; a reported pass is read", () => {
  expect(get(`${EXAMPLE}&extInfo=%E6%B8%A0%E9%81%93+1&gbk=%D6%D0&__proto__=x&passId=P1&serial_number=S1`)).toMatchObject({
    callback: {
      passId: "P1",
      serialNumber: "S1",
      extra: Object.fromEntries([
        ["extInfo", "渠道 1"],
        ["gbk", "%D6%D0"],
        ["__proto__", "x"],
      ]),
    },
  });
});

test("an issuer elsewhere may report a pass without a token", () => {
  expect(get("templateId=T&userId=2088102124075657&passId=P1&timestamp=1559133415273")).toMatchObject({
    callback: { passId: "P1", token: null, flags: [] },
  });
  expect(get("templateId=T&userId=u&passId=")).toMatchObject({ ok: false, cause: "missing_parameter", parameter: "token" });
});

describe("it is refused, with its cause and parameter, when", () => {
  const cases: Record<string, [read: () => ReturnType<typeof get>, cause: string, parameter: string | null]> = {
    "there is no template": [() => get("userId=u&token=t"), "missing_parameter", "templateId"],
    "there is no user": [() => get("templateId=T&token=t"), "missing_parameter", "userId"],
    "there is no token": [() => get("templateId=T&userId=u"), "missing_parameter", "token"],
    "the token is empty": [() => get("templateId=T&userId=u&token="), "missing_parameter", "token"],
    "a parameter is sent twice": [() => get("templateId=T&userId=u&token=t&userId=v"), "duplicate_parameter", "userId"],
    "a parameter is sent twice with one value": [() => get("templateId=T&userId=u&token=t&token=t"), "duplicate_parameter", "token"],
    "a parameter is sent twice under two spellings": [() => get("templateId=T&userId=u&token=t&%74oken=t"), "duplicate_parameter", "token"],
    "two names of one parameter disagree": [() => get("templateId=T&userId=u&user_id=v&token=t"), "duplicate_parameter", "userId"],
    "form and query disagree": [() => send("templateId=T&userId=u&token=t", FORM, "?token=x"), "duplicate_parameter", "token"],
    "a JSON key is written twice": [
      () => send('{"templateId":"T","userId":"u","token":"t","tok\\u0065n":"x"}', "application/json"),
      "duplicate_parameter",
      "token",
    ],
    "an unknown parameter is sent twice": [() => get("templateId=T&userId=u&token=t&x=1&x=2"), "duplicate_parameter", "x"],
    "the user is longer than 128": [() => get(`templateId=T&userId=${"u".repeat(129)}&token=t`), "too_long", "userId"],
    "the token is longer than 512": [() => get(`templateId=T&userId=u&token=${"t".repeat(513)}`), "too_long", "token"],
    "an unknown parameter is huge": [() => get(`templateId=T&userId=u&token=t&x=${"x".repeat(9000)}`), "too_long", "x"],
    "there are hundreds of parameters": [
      () => get(Array.from({ length: 101 }, (_, n) => `p${n}=1`).join("&")),
      "too_many_parameters",
      null,
    ],
    "a percent sign encodes nothing": [() => get("templateId=T&userId=%ZZ&token=t"), "malformed", "userId"],
    "a value is no UTF-8": [() => get("templateId=T&userId=%D6%D0&token=t"), "malformed", "userId"],
    "a value was no UTF-8 before Next read it": [() => get("templateId=T&userId=%EF%BF%BD%EF%BF%BD&token=t"), "malformed", "userId"],
    "a percent sign encoded nothing before Next read it": [() => get("templateId=T&userId=u&token=%25ZZt"), "malformed", "token"],
    "a value holds NUL": [() => get("templateId=T&userId=u%00&token=t"), "malformed", "userId"],
    "an unknown value holds NUL": [() => get("templateId=T&userId=u&token=t&x=%00"), "malformed", "x"],
    "a name holds NUL": [() => get("templateId=T&userId=u&token=t&x%00=1"), "malformed", "x\ufffd"],
    "JSON holds an escaped NUL": [
      () => send('{"templateId":"T","userId":"u\\u0000","token":"t"}', "application/json"),
      "malformed",
      "userId",
    ],
    "JSON holds a lone surrogate": [
      () => send('{"templateId":"T","userId":"u\\ud800","token":"t"}', "application/json"),
      "malformed",
      "userId",
    ],
    "JSON is broken": [() => send('{"templateId":', "application/json"), "malformed", null],
    "JSON is no object": [() => send('["templateId"]', "application/json"), "malformed", null],
    "the body is of another kind": [() => send("--x", "multipart/form-data; boundary=x"), "unsupported_body", null],
  };
  for (const [when, [read, cause, parameter]] of Object.entries(cases)) {
    test(when, () => expect(read()).toMatchObject({ ok: false, cause, parameter }));
  }
  test("the method is neither GET nor POST", () => {
    for (const method of ["HEAD", "PUT", "DELETE", "OPTIONS"]) {
      expect(readCallback({ method, url: `/b?${EXAMPLE}`, headers: [] }, { now: NOW })).toMatchObject({
        ok: false,
        cause: "method_not_allowed",
      });
    }
  });
});

test("a refusal still says what was fine, for the ledger", () => {
  expect(get("templateId=T&openId=o")).toMatchObject({
    ok: false,
    partial: { tplId: "T", user: { kind: "openId", value: "o" }, token: null },
  });
});

test("what stands behind a # is no parameter", () => {
  expect(get("templateId=T&userId=u#&token=t")).toMatchObject({ ok: false, parameter: "token" });
});

test("the body of a GET is not read", () => {
  expect(readCallback({ method: "GET", url: "/b", headers: [], body: EXAMPLE, contentType: FORM }, { now: NOW })).toMatchObject({
    ok: false,
    parameter: "templateId",
  });
});

test("no request makes it throw, and what it accepts can be stored", () => {
  const word = fc.oneof(
    fc.constantFrom("templateId", "tpl_id", "userId", "openId", "token", "user_token", "timestamp", "x", "%", "%00", "\u0000"),
    fc.string({ unit: "binary" }),
  );
  const text = fc.array(fc.tuple(word, word), { maxLength: 8 }).map((pairs) => pairs.map((pair) => pair.join("=")).join("&"));
  const request: fc.Arbitrary<CallbackRequest> = fc.record({
    method: fc.constantFrom("GET", "POST"),
    url: text.map((query) => `/b?${query}`),
    headers: fc.constant([]),
    body: fc.oneof(text, fc.json()),
    contentType: fc.constantFrom(null, FORM, "application/json", "x/y"),
  });
  fc.assert(
    fc.property(request, (each) => {
      const read = readCallback(each, { now: NOW });
      const stored = JSON.stringify(read.ok ? read.callback : [read.parameter, read.partial]);
      expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }),
    { numRuns: 200 },
  );
});
