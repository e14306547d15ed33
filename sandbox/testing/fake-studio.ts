import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type CallbackQuery = { templateId: string; userId: string; token: string; timestamp: string; extInfo: string | null; url: string };

/** A merchant of the tests: answers every callback with what `answer` says. A thrown error breaks the connection. */
export async function createFakeStudio() {
  const studio = {
    origin: "",
    callbackUrl: "",
    received: [] as CallbackQuery[],
    answer: async (_query: CallbackQuery): Promise<string> => "{}",
    close: async () => {},
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://studio");
    const parameter = (name: string) => url.searchParams.get(name) ?? "";
    const query: CallbackQuery = {
      templateId: parameter("templateId"),
      userId: parameter("userId"),
      token: parameter("token"),
      timestamp: parameter("timestamp"),
      extInfo: url.searchParams.get("extInfo"),
      url: request.url ?? "",
    };
    studio.received.push(query);
    studio.answer(query).then(
      (body) => response.writeHead(200, { "content-type": "application/json" }).end(body),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  studio.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  studio.callbackUrl = `${studio.origin}/demo/alipayPass/b`;
  studio.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return studio;
}
