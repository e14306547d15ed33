import { expect, test } from "vitest";
import { readSecret } from "./secret.mjs";

test("a secret too short to seal keys with is refused by name and length, never shown", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  expect(readSecret({ STUDIO_SECRET: secret })).toBe(secret);
  expect(() => readSecret({ STUDIO_SECRET: secret.slice(1) })).toThrow("STUDIO_SECRET has 31 characters; a secret needs at least 32.");
});
