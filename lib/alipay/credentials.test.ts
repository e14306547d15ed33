import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { expect, test } from "vitest";
import { AppError } from "../errors";
import { generateKeyPair, publicKeyOf, readAlipayPublicKey, readKeys, readPrivateKey, writePrivateKey } from "./credentials";
import { TEST_CERTIFICATE } from "./testing/certificate";

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const alipay = generateKeyPairSync("rsa", { modulusLength: 2048 });

function forms(key: KeyObject, types: ("pkcs1" | "pkcs8" | "spki")[]): string[] {
  return types.flatMap((type) => {
    const pem = key.export({ format: "pem", type } as never).toString();
    const bare = (key.export({ format: "der", type } as never) as Buffer).toString("base64");
    const lines = bare.match(/.{1,60}/g)?.join("\r\n  ") ?? "";
    return [
      pem,
      bare,
      `\ufeff "${bare}"\n`,
      lines,
      pem.replaceAll("\n", "\\n"),
      pem.replaceAll("\n", " "),
      pem.replace(/-----BEGIN[^\n]*\n/, ""),
      pem.replace(/(BEGIN|END) [A-Z ]+KEY/g, "$1 RSA PRIVATE KEY"),
      `Bag Attributes\n  friendlyName: app\n${pem}`,
    ];
  });
}

function reasonOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError && error.code === "key_invalid") return error.params.reason;
    throw error;
  }
  return "accepted";
}

test("a private key is read in every form that people paste", () => {
  for (const text of forms(pair.privateKey, ["pkcs1", "pkcs8"]))
    expect(publicKeyOf(readPrivateKey(text))).toBe(publicKeyOf(pair.privateKey));
});

test("Alipay's public key is read in every form that people paste, a certificate among them", () => {
  for (const text of forms(pair.publicKey, ["pkcs1", "spki"])) expect(readAlipayPublicKey(text).equals(pair.publicKey)).toBe(true);
  expect(readAlipayPublicKey(TEST_CERTIFICATE).asymmetricKeyType).toBe("rsa");
  expect(readAlipayPublicKey(`${TEST_CERTIFICATE}\n${TEST_CERTIFICATE}`).asymmetricKeyType).toBe("rsa");
});

test("a key in the wrong field is named as what it is", () => {
  for (const text of forms(pair.publicKey, ["pkcs1", "spki"])) expect(reasonOf(() => readPrivateKey(text))).toBe("public_key_given");
  for (const text of forms(pair.privateKey, ["pkcs1", "pkcs8"]))
    expect(reasonOf(() => readAlipayPublicKey(text))).toBe("private_key_given");
  expect(reasonOf(() => readPrivateKey(TEST_CERTIFICATE))).toBe("certificate_given");
});

test("the app's own public key in the place of Alipay's is noticed", () => {
  const privateKey = writePrivateKey(pair.privateKey);
  expect(reasonOf(() => readKeys({ privateKey, alipayPublicKey: publicKeyOf(pair.privateKey) }))).toBe("own_public_key");
  expect(reasonOf(() => readKeys({ privateKey, alipayPublicKey: publicKeyOf(alipay.privateKey) }))).toBe("accepted");
});

test("what cannot be used says why", () => {
  const short = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const bare = writePrivateKey(pair.privateKey);
  const encrypted = pair.privateKey.export({ format: "pem", type: "pkcs8", cipher: "aes-256-cbc", passphrase: "x" }).toString();
  const cases: Record<string, string[]> = {
    empty: ["", " \n ", '""'],
    not_base64: ["hello, world", "我的私钥", "2021000000000001!"],
    unreadable: [
      bare.slice(0, -200),
      bare.slice(40),
      "2021000000000001",
      "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
    ],
    encrypted: [encrypted],
    too_short: [writePrivateKey(short.privateKey)],
    not_rsa: [writePrivateKey(curve.privateKey), curve.privateKey.export({ format: "pem", type: "sec1" }).toString()],
    signing_request: ["-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----"],
  };
  for (const [reason, texts] of Object.entries(cases)) for (const text of texts) expect(reasonOf(() => readPrivateKey(text))).toBe(reason);
});

test("a refusal holds nothing of the key", () => {
  const bare = writePrivateKey(pair.privateKey);
  try {
    readAlipayPublicKey(bare);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    if (error instanceof AppError)
      expect(JSON.stringify([error.params, error.message, String(error.cause)])).not.toContain(bare.slice(40, 80));
  }
});

test("a generated pair belongs together and is strong enough to be read again", async () => {
  const made = await generateKeyPair();
  expect(readPrivateKey(writePrivateKey(made.privateKey)).equals(made.privateKey)).toBe(true);
  expect(createPublicKey(made.privateKey).equals(made.publicKey)).toBe(true);
});
