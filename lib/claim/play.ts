import type { PlayedClaim, SandboxClient, SandboxFault } from "@/lib/alipay/sandbox-client";
import type { CallbackDetail, CallbackLedger } from "@/lib/callback/store";
import { madeUpUserId } from "@/lib/claim/made-up-user";
import type { OverviewStore } from "@/lib/claim/overview-store";
import { AppError } from "@/lib/errors";
import type { PassRow, PassStore } from "@/lib/pass/store";
import { sha256 } from "@/lib/secret";
import type { TemplateStore } from "@/lib/template/store";

/** What our books say of a played claim. Both are null while its callback has not come. */
export type PlayLedger = {
  callback: Pick<
    CallbackDetail,
    "id" | "receivedAt" | "answeredAt" | "verdict" | "cause" | "deliveries" | "durationMs" | "steps" | "answer"
  > | null;
  claim: Pick<PassRow, "id" | "status" | "passId" | "serialNumber"> | null;
};

/** One claim as the simulated phone showed it, beside what our books say. */
export type Play = {
  userId: string;
  fault: SandboxFault | null;
  phone: {
    shown: PlayedClaim["shown"];
    /** From the tap to the answer on the phone, as the simulator measured it. */
    ms: number;
    /** Of our answer; null when none came in the phone's patience. */
    status: number | null;
    /** The pass that lies in the wallet, whatever the phone showed. */
    passId: string | null;
  };
  /** Passes of this user in the simulator's wallet, all templates. */
  walletCount: number;
  ledger: PlayLedger;
};

type LedgerDeps = {
  callbackLedger: Pick<CallbackLedger, "get" | "list">;
  overview: Pick<OverviewStore, "findCallbackOfToken">;
  passes: Pick<PassStore, "list">;
};

type PlayDeps = LedgerDeps & {
  sandbox: Pick<SandboxClient, "playClaim" | "listPasses"> | null;
  templates: Pick<TemplateStore, "getTemplate">;
};

/** The simulator's claim component gives up after 15 s; it answers after that. */
const PLAY_TIMEOUT_MS = 20_000;
const LIST_TIMEOUT_MS = 5_000;

/**
 * Plays one claim of a published template in the simulator, from the tap on the claim page to what the phone shows, and reads what our
 * books say of the callback that it caused. Without a `userId` the user is made up, so that it has never claimed before; the same
 * user again shows what becomes of an attempt that was left in doubt.
 *
 * @throws AppError `not_found`, `conflict` when the template is not published by an app of the simulator, `sandbox_unreachable`
 */
export async function playClaim(
  deps: PlayDeps,
  merchantId: string,
  { templateId, fault = null, userId = madeUpUserId() }: { templateId: string; fault?: SandboxFault | null; userId?: string },
): Promise<Play> {
  const { sandbox } = deps;
  if (!sandbox) throw new AppError("sandbox_unreachable", { detail: "SANDBOX=off" });
  const { app, publication } = await deps.templates.getTemplate(merchantId, templateId);
  if (app.gateway !== "simulator" || !publication) throw new AppError("conflict", { templateId });

  const { tplId } = publication;
  const { request, response, shown, passId } = await sandbox.playClaim(
    { tplId, userId, ...(fault && { fault }) },
    { timeoutMs: PLAY_TIMEOUT_MS },
  );
  const [held, callbackId] = await Promise.all([
    sandbox.listPasses(userId, { timeoutMs: LIST_TIMEOUT_MS }),
    deps.overview.findCallbackOfToken(merchantId, sha256(request.token)),
  ]);
  return {
    userId,
    fault,
    phone: { shown, ms: response.ms, status: response.status || null, passId: passId ?? null },
    walletCount: held.length,
    ledger: await readLedger(deps, merchantId, { templateId, userId, callbackId }),
  };
}

/**
 * What our books say right now of a made-up user's newest callback for a template: while the phone still waits, and afterwards, when
 * the background job settles what was left in doubt.
 *
 * @param after the id of that user's callback before this one, which is not meant
 */
export async function followPlay(
  deps: LedgerDeps,
  merchantId: string,
  { templateId, userId, after }: { templateId: string; userId: string; after: string | undefined },
): Promise<PlayLedger> {
  const { rows } = await deps.callbackLedger.list(merchantId, { user: userId, template: templateId });
  const callbackId = rows[0] && (after === undefined || rows[0].id > after) ? rows[0].id : null;
  return readLedger(deps, merchantId, { templateId, userId, callbackId });
}

async function readLedger(
  { callbackLedger, passes }: LedgerDeps,
  merchantId: string,
  { templateId, userId, callbackId }: { templateId: string; userId: string; callbackId: string | null },
): Promise<PlayLedger> {
  if (callbackId === null) return { callback: null, claim: null };
  const [claims, callback] = await Promise.all([
    passes.list(merchantId, { user: userId, template: templateId }),
    callbackLedger.get(merchantId, callbackId),
  ]);
  const { id, receivedAt, answeredAt, verdict, cause, deliveries, durationMs, steps, answer } = callback;
  const claim = claims.rows[0];
  return {
    callback: { id, receivedAt, answeredAt, verdict, cause, deliveries, durationMs, steps, answer },
    claim: claim ? { id: claim.id, status: claim.status, passId: claim.passId, serialNumber: claim.serialNumber } : null,
  };
}
