import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Database } from "@/lib/db";
import { newId } from "@/lib/id";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/database";
import { createAuth, type Auth } from "./auth";
import { closedAuthPaths, OPEN_AUTH_PATHS } from "./auth-paths";
import { createOwner } from "./owner";
import { createOwnerStore } from "./owner-store";

const publicUrl = "http://studio.test";
const owner = { email: "lin@example.com", password: "a long enough password" };

let database: TestDatabase;
let connection: Database;
let auth: Auth;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, onIdleError: () => {} });
  auth = createAuth({ prisma: connection.prisma, publicUrl, secret: "s".repeat(40), log: { error: () => {} } });
  await createOwner({ auth, owners: createOwnerStore({ prisma: connection.prisma, newId }), newId }, owner);
});

afterAll(async () => {
  await connection.prisma.$disconnect();
  await connection.pool.end();
  await database.drop();
});

function post(path: string, body: object, headers: Record<string, string> = {}) {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json", origin: publicUrl, ...headers },
    body: JSON.stringify(body),
  };
  return auth.handle(new Request(`${publicUrl}/api/auth${path}`, init));
}

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

describe("sign-in", () => {
  test("the owner signs in, is known by the cookie, and is forgotten after signing out", async () => {
    const cookie = cookieOf(await post("/sign-in/email", owner));
    expect(await auth.findUser(new Headers({ cookie }))).toMatchObject({ email: owner.email, name: "lin" });
    expect((await post("/sign-out", {}, { cookie })).status).toBe(200);
    expect(await auth.findUser(new Headers({ cookie }))).toBeNull();
  });

  test("a wrong password and an unknown email look alike", async () => {
    const wrong = await post("/sign-in/email", { ...owner, password: "another password" });
    const unknown = await post("/sign-in/email", { ...owner, email: "nobody@example.com" });
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
    expect(wrong.status).toBe(401);
  });

  test("another site's page cannot sign anyone in", async () => {
    expect((await post("/sign-in/email", owner, { origin: "https://evil.example" })).status).toBe(403);
  });

  test("a made-up cookie is nobody", async () => {
    expect(await auth.findUser(new Headers({ cookie: "studio.session_token=abc.def" }))).toBeNull();
  });
});

describe("closed doors", () => {
  test("every path that the library brings is either used or closed", () => {
    const brought = Object.values(auth.endpoints).flatMap((endpoint) =>
      "path" in endpoint && typeof endpoint.path === "string" ? [endpoint.path] : [],
    );
    expect([...new Set([...OPEN_AUTH_PATHS, ...closedAuthPaths()])].sort()).toEqual([...new Set(brought)].sort());
  });

  test.each([
    "/sign-up/email",
    "/organization/create",
    "/organization/update",
    "/change-password",
    "/delete-user",
    "/update-user",
    "/ok",
    "/sign-in/social",
  ])("%s answers 404, signed in or not", async (path) => {
    const cookie = cookieOf(await post("/sign-in/email", owner));
    expect((await post(path, { name: "x", slug: "x", email: "x@example.com", password: "0123456789" })).status).toBe(404);
    expect((await post(path, { name: "x", slug: "x" }, { cookie })).status).toBe(404);
  });
});

test("guessing passwords is stopped after a while", async () => {
  const guess = () => post("/sign-in/email", { email: "nobody@example.com", password: "0123456789" });
  expect((await guess()).status).toBe(401);
  await connection.prisma.rateLimit.updateMany({ data: { count: 60 } });
  expect((await guess()).status).toBe(429);
});
