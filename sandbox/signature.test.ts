import fc from "fast-check";
import { createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { isSignedBy, newAlipayKeyPair, signText, textToSign } from "./signature";

test("signs all but sign and empty values, sorted by name, not encoded", () => {
  const params = new Map([
    ["method", "a.b"],
    ["sign", "x"],
    ["app_id", "1"],
    ["notify_url", ""],
    ["biz_content", `{"标题":"a&b=c"}`],
  ]);
  expect(textToSign(params)).toBe(`app_id=1&biz_content={"标题":"a&b=c"}&method=a.b`);
});

test("a signature holds for its own text and for no other", async () => {
  const pair = await newAlipayKeyPair();
  const publicKey = createPublicKey({ key: Buffer.from(pair.publicKey, "base64"), format: "der", type: "spki" });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, other) => {
      const signature = signText(pair.privateKey, text);
      expect(isSignedBy(publicKey, text, signature)).toBe(true);
      expect(isSignedBy(publicKey, other, signature)).toBe(other === text);
    }),
    { numRuns: 25 },
  );
});
