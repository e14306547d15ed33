import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { HeldPass } from "@/lib/alipay/pass-values";
import type { AlipayCredentials } from "@/lib/alipay/request";
import { AppError, type ErrorCode, type ErrorParams } from "@/lib/errors";
import type { AppStore } from "@/lib/merchant/app-store";
import type { SealedApp } from "@/lib/merchant/credentials";
import { QUERY_TIMEOUT_MS, readHeld, type NoPass } from "./refresh";
import type { PassStore } from "./store";

/** What one app's Alipay says of a passId. `template` is ours when Alipay's template is one of the merchant's. */
export type Lookup = { app: { id: string; name: string; appId: string } } & (
  | { outcome: "found"; pass: HeldPass; template: { id: string; name: string } | null; askedAt: string }
  /** Its keys cannot be used; the other apps are asked all the same. */
  | { outcome: "not_asked"; error: { code: ErrorCode; params: ErrorParams } }
  | NoPass
);

type Deps = {
  passes: Pick<PassStore, "findTemplateAt">;
  apps: Pick<AppStore, "listHeads" | "getSealed">;
  credentialsOf: (app: SealedApp) => AlipayCredentials;
  gateway: Pick<AlipayGateway, "queryInstances">;
  now: () => Date;
};

/** Asked at once; a merchant with more has to open the pass from its template. */
const MOST_APPS = 20;

/**
 * Asks Alipay for a passId that the ledger does not know, through every app of the merchant, each of which sees only its own passes.
 * Nothing is stored: a pass becomes ours by a claim, not by being looked at.
 *
 * @throws AppError `not_found` when the merchant has no app to ask through
 */
export async function lookupPass(deps: Deps, merchantId: string, passId: string): Promise<Lookup[]> {
  const apps = (await deps.apps.listHeads(merchantId)).slice(0, MOST_APPS);
  if (apps.length === 0) throw new AppError("not_found");
  return Promise.all(
    apps.map(async (app): Promise<Lookup> => {
      const head = { app: { id: app.id, name: app.name, appId: app.appId } };
      const credentials = await deps.apps
        .getSealed(merchantId, app.id)
        .then(deps.credentialsOf)
        .catch((error: unknown) => {
          if (error instanceof AppError) return error;
          throw error;
        });
      if (credentials instanceof AppError)
        return { ...head, outcome: "not_asked", error: { code: credentials.code, params: credentials.params } };
      const askedAt = deps.now();
      const answer = await deps.gateway.queryInstances(credentials, { passId }, { timeoutMs: QUERY_TIMEOUT_MS });
      const held = readHeld(answer, askedAt, passId);
      if (held.outcome !== "found") return { ...head, ...held };
      const template = held.pass.tplId === null ? null : await deps.passes.findTemplateAt(merchantId, held.pass.tplId);
      return { ...head, outcome: "found", pass: held.pass, template, askedAt: held.askedAt };
    }),
  );
}
