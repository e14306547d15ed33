import { expect, test } from "vitest";
import { isOwnOrigin } from "./own-origin";

const publicUrl = "https://studio.example/";

test.each([
  ["https://studio.example", "127.0.0.1:3000", true],
  ["http://127.0.0.1:3000", "127.0.0.1:3000", true],
  ["http://localhost:3000", "localhost:3000", true],
  ["http://studio.example", "127.0.0.1:3000", false],
  ["https://studio.example:8443", "127.0.0.1:3000", false],
  ["https://studio.example.evil.example", "127.0.0.1:3000", false],
  ["https://evil.example", "127.0.0.1:3000", false],
  ["null", "127.0.0.1:3000", false],
  ["", "", false],
  [null, "127.0.0.1:3000", false],
  [null, null, false],
])("Origin %j at Host %j: %j", (origin, host, own) => {
  expect(isOwnOrigin(origin, { host, publicUrl })).toBe(own);
});

test("without a public address only Host counts", () => {
  expect(isOwnOrigin("https://studio.example", { host: "127.0.0.1:3000", publicUrl: undefined })).toBe(false);
});
