import { expect, test } from "vitest";
import { localServerUrl } from "./test-database";

test("refuses to make databases anywhere but on this machine", () => {
  expect(localServerUrl("postgres://postgres@127.0.0.1:5432/postgres")).toContain("127.0.0.1");
  expect(localServerUrl("postgres://postgres@localhost/postgres")).toContain("localhost");
  expect(() => localServerUrl("postgres://postgres@db.example.com/postgres")).toThrow(/db\.example\.com/);
  expect(() => localServerUrl("postgres://postgres@127.0.0.1.example.com/postgres")).toThrow();
  expect(() => localServerUrl(undefined)).toThrow(/TEST_DATABASE_URL/);
});
