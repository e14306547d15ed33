import { expect, test } from "vitest";
import { createSandboxClient } from "./sandbox-client";

type Seen = { url: string; method: string; body: unknown };

function clientThatGets(answer: () => Response | Promise<Response>) {
  const seen: Seen[] = [];
  const client = createSandboxClient({
    sandboxUrl: "http://127.0.0.1:3100",
    fetch: async (input, init) => {
      seen.push({
        url: input instanceof Request ? input.url : input.toString(),
        method: init?.method ?? "GET",
        body: typeof init?.body === "string" ? JSON.parse(init.body) : null,
      });
      return answer();
    },
  });
  return { client, seen };
}
const options = { timeoutMs: 1000 };

test("an app is registered by its public key and gets Alipay's", async () => {
  const { client, seen } = clientThatGets(() => Response.json({ alipayPublicKey: "MIIB" }));
  expect(await client.registerApp({ appId: "2021", publicKey: "MIIA" }, options)).toEqual({ alipayPublicKey: "MIIB" });
  expect(seen).toEqual([{ url: "http://127.0.0.1:3100/sandbox/apps", method: "POST", body: { appId: "2021", publicKey: "MIIA" } }]);
});

test("a claim is played with Alipay's template id, and only the fault and token that were asked for", async () => {
  const claim = {
    request: { url: "http://x/b?token=t", token: "t" },
    response: { status: 200, body: "{}", ms: 3 },
    shown: "success",
    passId: "P",
  };
  const { client, seen } = clientThatGets(() => Response.json(claim));
  expect(await client.playClaim({ tplId: "T", userId: "u", fault: "slow" }, options)).toEqual(claim);
  await client.playClaim({ tplId: "T", userId: "u" }, options);
  expect(seen.map(({ body }) => body)).toEqual([
    { templateId: "T", userId: "u", fault: "slow" },
    { templateId: "T", userId: "u" },
  ]);
});

test("lists come through with every field of Alipay's", async () => {
  const { client, seen } = clientThatGets(() => Response.json([{ templateId: "T", passId: "P", tpl_id: "T" }]));
  expect(await client.listTemplates(options)).toEqual([{ templateId: "T", passId: "P", tpl_id: "T" }]);
  expect(await client.listPasses("a&b", options)).toHaveLength(1);
  expect(seen[1]?.url).toBe("http://127.0.0.1:3100/sandbox/passes?userId=a%26b");
  await client.checkHealth(options);
});

test("a refusal of the sandbox is passed on with its code and words", async () => {
  const { client } = clientThatGets(() => Response.json({ error: { code: "unknown_template", message: "没有这个模板" } }, { status: 404 }));
  await expect(client.playClaim({ tplId: "T", userId: "u" }, options)).rejects.toMatchObject({
    code: "alipay_rejected",
    params: { code: "unknown_template", message: "没有这个模板" },
  });
});

test("no answer, an error and an answer that was not agreed are all `sandbox_unreachable`", async () => {
  const answers: (() => Response | Promise<Response>)[] = [
    () => Promise.reject(new TypeError("fetch failed")),
    () => new Response("no", { status: 500 }),
    () => new Response("<html>"),
    () => Response.json({ surprise: true }),
  ];
  for (const answer of answers)
    await expect(clientThatGets(answer).client.listTemplates(options)).rejects.toMatchObject({ code: "sandbox_unreachable" });
});
