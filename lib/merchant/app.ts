import type { KeyObject } from "node:crypto";
import { parseAnswerTemplate } from "@/lib/alipay/answer-template";
import { generateKeyPair, publicKeyOf, readKeys, readPrivateKey, writePrivateKey, writePublicKey } from "@/lib/alipay/credentials";
import type { SandboxClient } from "@/lib/alipay/sandbox-client";
import { AppError } from "@/lib/errors";
import type { SecretBox } from "@/lib/secret";
import { checkApp, type CheckDeps } from "./app-check";
import type { AppCheck, AppInput } from "./app-schema";
import type { AppStore } from "./app-store";
import { openPrivateKey } from "./credentials";

type Deps = CheckDeps & {
  apps: AppStore;
  sandbox: Pick<SandboxClient, "registerApp"> | null;
  secretBox: Pick<SecretBox, "open" | "seal">;
  newId: () => string;
};

const REGISTER_TIMEOUT_MS = 5_000;

/** The pasted or generated key; null when the stored one stays. */
async function newPrivateKey({ keySource, privateKey, gateway }: AppInput): Promise<KeyObject | null> {
  if (keySource === "keep") return null;
  if (keySource === "paste") return readPrivateKey(privateKey);
  // Alipay must be told the public half by a person, who has a pair of their own by then.
  if (gateway !== "simulator") throw new AppError("input_invalid", { path: "keySource", problem: "simulator_only" });
  return (await generateKeyPair()).privateKey;
}

/** For our simulator the app is made known there first, and the simulator's answer is the key; elsewhere it is what was pasted. */
async function alipayKeyFor({ sandbox }: Deps, input: AppInput, privateKey: KeyObject): Promise<string> {
  if (input.gateway !== "simulator") {
    const keys = readKeys({ privateKey: writePrivateKey(privateKey), alipayPublicKey: input.alipayPublicKey });
    return writePublicKey(keys.alipayPublicKey);
  }
  if (!sandbox) throw new AppError("sandbox_unreachable", { detail: "SANDBOX=off" });
  const registered = await sandbox.registerApp(
    { appId: input.appId, publicKey: publicKeyOf(privateKey) },
    { timeoutMs: REGISTER_TIMEOUT_MS },
  );
  return registered.alipayPublicKey;
}

/**
 * Saves an app, new (`id` null) or not, and tries its keys with one signed call. Whatever that call says the app is saved: the check is
 * advice. The private key is sealed before it is stored and never comes back.
 *
 * @throws AppError `key_invalid`, `answer_template_invalid`, `app_id_taken`, `app_published`, `sandbox_unreachable`, `key_unreadable`,
 * `not_found`
 */
export async function saveApp(
  deps: Deps,
  merchantId: string,
  id: string | null,
  input: AppInput,
): Promise<{ id: string; check: AppCheck }> {
  if (input.answerTemplate.trim() !== "") parseAnswerTemplate(input.answerTemplate);
  const appRowId = id ?? deps.newId();
  const stored = id === null ? null : await deps.apps.getSealed(merchantId, id);
  if (stored && (stored.appId !== input.appId || stored.gateway !== input.gateway)) {
    // A tplId belongs to the app that made it: under another one every later call for it would fail.
    const published = await deps.apps.countPublished(merchantId, appRowId);
    if (published > 0) throw new AppError("app_published", { count: published });
  }
  const fresh = await newPrivateKey(input);
  if (!fresh && !stored) throw new AppError("key_invalid", { field: "privateKey", reason: "empty" });
  const privateKey = fresh ?? (stored && openPrivateKey(deps.secretBox, stored));
  if (!privateKey) throw new Error("An app has either a new key or a stored one.");

  const { keySource: _source, privateKey: _text, ...columns } = input;
  const fields = { ...columns, alipayPublicKey: await alipayKeyFor(deps, input, privateKey) };
  const sealed = fresh && deps.secretBox.seal(writePrivateKey(fresh), { purpose: "private-key", merchantId, id: appRowId });
  if (stored) await deps.apps.update(merchantId, appRowId, { ...fields, ...(sealed && { privateKeySealed: sealed }) });
  else if (sealed) await deps.apps.create(merchantId, appRowId, { ...fields, privateKeySealed: sealed });
  return { id: appRowId, check: await checkApp(deps, merchantId, appRowId) };
}
