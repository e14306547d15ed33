import { createSign, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSignatureOf, signText, textToSign } from "./signature";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

test("parameters are sorted by name, unencoded, without `sign` and without empty ones", () => {
  expect(textToSign({ version: "1.0", app_id: "a&b=c", sign: "x", app_auth_token: "", Z: "中" })).toBe("Z=中&app_id=a&b=c&version=1.0");
});

test("the order in which parameters are given does not change what is signed", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zA-Z_]{1,8}$/), fc.string()), { selector: ([name]) => name }), (pairs) => {
      expect(textToSign(Object.fromEntries(pairs.toReversed()))).toBe(textToSign(Object.fromEntries(pairs)));
    }),
  );
});

test("a text fits its own signature and no changed text does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ minLength: 1 }), fc.nat(), (text, insert, at) => {
      const signature = signText(text, privateKey);
      const place = at % (text.length + 1);
      const changed = text.slice(0, place) + insert + text.slice(place);
      expect(isSignatureOf(text, signature, publicKey)).toBe(true);
      expect(isSignatureOf(changed, signature, publicKey)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("anything else in the place of a signature does not fit and does not throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.base64String()),
      (signature) => void expect(isSignatureOf("text", signature, publicKey)).toBe(false),
    ),
  );
});

test("a signature made with SHA-1 does not fit, whatever the message says about itself", () => {
  expect(isSignatureOf("text", createSign("RSA-SHA1").update("text").sign(privateKey, "base64"), publicKey)).toBe(false);
});
