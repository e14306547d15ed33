import type { KeyObject } from "node:crypto";
import { readAlipayPublicKey, readPrivateKey } from "@/lib/alipay/credentials";
import { gatewayUrlOf, type GatewayKind } from "@/lib/alipay/gateways";
import type { AlipayCredentials } from "@/lib/alipay/request";
import { AppError } from "@/lib/errors";
import type { SecretBox } from "@/lib/secret";

/** What of an app it takes to speak for it; a row of `apps` fits. */
export type SealedApp = {
  merchantId: string;
  id: string;
  appId: string;
  gateway: GatewayKind;
  privateKeySealed: string;
  alipayPublicKey: string;
};

const MOST_KEPT = 1_000;

/**
 * Opens an app's keys, and keeps them parsed: signing with a parsed key costs a third of signing from PEM. A saved app is sealed anew, so
 * the sealed text is the version of what is kept.
 *
 * What it returns @throws AppError `sandbox_unreachable` for an app of the simulator where the simulator is off, `key_unreadable`
 */
export function createCredentials({ secretBox, sandboxUrl }: { secretBox: SecretBox; sandboxUrl: string | null }) {
  const kept = new Map<string, AlipayCredentials>();
  return (app: SealedApp): AlipayCredentials => {
    const version = JSON.stringify([app.merchantId, app.id, app.appId, app.gateway, app.privateKeySealed, app.alipayPublicKey]);
    const known = kept.get(version);
    if (known) return known;
    if (app.gateway === "simulator" && sandboxUrl === null) throw new AppError("sandbox_unreachable");
    const privateKey = openPrivateKey(secretBox, app);
    const credentials = {
      appId: app.appId,
      gatewayUrl: gatewayUrlOf(app.gateway, { sandboxUrl: sandboxUrl ?? "" }),
      privateKey,
      alipayPublicKey: readAlipayPublicKey(app.alipayPublicKey),
    };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(version, credentials);
    return credentials;
  };
}

/**
 * An app's private key, unsealed and parsed anew: for what is done with the key itself; calls take `createCredentials`.
 *
 * @throws AppError `key_unreadable` when it was sealed with another STUDIO_SECRET
 */
export function openPrivateKey(secretBox: Pick<SecretBox, "open">, { merchantId, id, privateKeySealed }: SealedApp): KeyObject {
  try {
    return readPrivateKey(secretBox.open(privateKeySealed, { purpose: "private-key", merchantId, id }));
  } catch (error) {
    throw new AppError("key_unreadable", {}, { cause: error });
  }
}
