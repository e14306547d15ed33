import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "./testing/test-database";
import { call, freshUserId, getJson, postJson, publishTemplate, registerTestApp, sdkFor, startOn, tplParams } from "./testing/test-sandbox";

let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("several sandboxes may start at once on an empty database, and again on a full one", async () => {
  for (let round = 0; round < 2; round++) {
    const sandboxes = await Promise.all([startOn(database.url), startOn(database.url), startOn(database.url)]);
    expect(await Promise.all(sandboxes.map(({ origin }) => getJson(`${origin}/health`)))).toEqual([
      { status: "ok" },
      { status: "ok" },
      { status: "ok" },
    ]);
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
  }
});

test("apps, keys, templates, tokens and passes survive a restart", async () => {
  const first = await startOn(database.url);
  const app = await registerTestApp(first.origin);
  const tplId = await publishTemplate(app);
  const userId = freshUserId();
  const { token } = (await postJson(`${first.origin}/sandbox/claims`, { templateId: tplId, userId, fault: "40004" })).body.request;
  await first.close();

  const second = await startOn(database.url);
  const again = { ...app, sdk: sdkFor(second.origin, app.appId, app.privateKey, app.alipayPublicKey) };
  const add = () =>
    call(again, "alipay.pass.instance.add", {
      tpl_id: tplId,
      tpl_params: tplParams("survivor"),
      recognition_type: "2",
      recognition_info: JSON.stringify({ user_id: userId, user_token: token }),
    });
  expect(await add()).toMatchObject({ subCode: "SIM.FAULT_40004" });
  await postJson(`${second.origin}/sandbox/claims`, { templateId: tplId, userId, token });
  expect(await add()).toMatchObject({ code: "10000" });
  await second.close();

  const third = await startOn(database.url);
  expect(await getJson(`${third.origin}/sandbox/passes?userId=${userId}`)).toEqual([
    expect.objectContaining({ serial_number: "survivor", templateId: tplId }),
  ]);
  expect(await getJson(`${third.origin}/sandbox/templates`)).toEqual([
    expect.objectContaining({ templateId: tplId, tpl_params: ["activeTime", "expireTime", "serialNumber"] }),
  ]);
  await third.close();
});

test("as a process: says which port is taken, and ends cleanly when told to", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  const { port } = blocker.address() as AddressInfo;
  const taken = run({ SANDBOX_PORT: String(port) });
  expect(await taken.exit).toBe(1);
  expect(taken.stderr()).toContain(`port ${port} is taken`);
  blocker.close();

  const running = run({ SANDBOX_PORT: String(port) });
  await running.saying("listening");
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  running.stop();
  expect(await running.exit).toBe(0);
}, 30_000);

test("as a process: refuses to start without a database or with an unusable setting", async () => {
  const cases: [Record<string, string>, string][] = [
    [{ SANDBOX_DATABASE_URL: "" }, "SANDBOX_DATABASE_URL"],
    [{ STUDIO_PUBLIC_URL: "ftp://studio" }, "STUDIO_PUBLIC_URL"],
    [{ SANDBOX_PORT: "70000" }, "SANDBOX_PORT"],
  ];
  for (const [env, name] of cases) {
    const process = run(env);
    expect(await process.exit).toBe(1);
    expect(process.stderr()).toContain(name);
  }
}, 30_000);

function run(env: Record<string, string>) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", new URL("main.ts", import.meta.url).pathname], {
    env: { PATH, HOME, NODE_ENV: "test", SANDBOX_DATABASE_URL: database.url, ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const saying = async (word: string) => {
    while (!stdout.includes(word)) await once(child.stdout, "data");
  };
  return { exit: once(child, "close").then(([code]) => code), stderr: () => stderr, saying, stop: () => child.kill("SIGTERM") };
}
