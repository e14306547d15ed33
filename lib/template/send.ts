import type { AlipayAnswer } from "../alipay/answer";
import type { AlipayGateway, CallOptions } from "../alipay/gateway";
import type { PublishedTemplate } from "../alipay/pass-values";
import type { AlipayCredentials } from "../alipay/request";
import { AppError } from "../errors";
import type { AppStore } from "../merchant/app-store";
import type { SealedApp } from "../merchant/credentials";
import { extractVariables } from "./contract";
import { parseJson } from "../json/tree";
import type { Attempt, Publication, PublishStore } from "./publish-store";

export type PublishGateway = Pick<AlipayGateway, "addTemplate" | "updateTemplate" | "queryTemplates">;

export type SendDeps = { publishes: PublishStore; gateway: PublishGateway; now: () => Date };

/** Opens the keys of a merchant's app. */
export type KeyDeps = { apps: Pick<AppStore, "getSealed">; credentialsOf: (app: SealedApp) => AlipayCredentials };

/** @throws AppError `not_found`, `sandbox_unreachable` */
export async function openCredentials({ apps, credentialsOf }: KeyDeps, merchantId: string, appId: string): Promise<AlipayCredentials> {
  return credentialsOf(await apps.getSealed(merchantId, appId));
}

/** One call; with a repeat and the search after a lost answer all of it stays well below STALE_MS. */
export const CALL_TIMEOUT_MS = 8_000;
/** Everything that one publish may ask of Alipay. */
export const PUBLISH_TIMEOUT_MS = 40_000;
/** An attempt that has been sending for so long belongs to a process that died. */
export const STALE_MS = 60_000;

export const variablesOf = (text: string): string[] => {
  const parsed = parseJson(text);
  return parsed.ok ? extractVariables(parsed.value).map(({ name }) => name) : [];
};

/** Sends an attempt's version: for the first time or, with the same unique_id, again. */
export function sendAttempt(
  gateway: PublishGateway,
  credentials: AlipayCredentials,
  { kind, uniqueId, tplId, version }: Attempt,
  options: CallOptions,
): Promise<AlipayAnswer<PublishedTemplate>> {
  const content = version.text;
  if (kind === "add") return gateway.addTemplate(credentials, { uniqueId, content }, options);
  if (tplId === null) throw new Error("an update attempt without a tplId");
  return gateway.updateTemplate(credentials, { tplId, content }, options);
}

/** What a person reads about an answer that was no success, kept with the attempt. */
export function reasonOf(answer: Exclude<AlipayAnswer<unknown>, { outcome: "accepted" }>): { code: string; message: string } {
  if (answer.outcome === "unknown") return { code: answer.cause, message: answer.subMsg ?? answer.detail };
  return { code: answer.errorCode ?? answer.subCode ?? answer.code, message: answer.errorMsg ?? answer.subMsg ?? answer.msg };
}

/**
 * Books what Alipay took. The variables that it found must be those that we will fill: with others every pass would be refused or show
 * bare `$names$`, so such a version is not taken over, and a template that passes are issued from is stopped.
 *
 * @throws AppError `variables_differ` {ours, theirs}
 */
export async function bookAccepted(
  { publishes, now }: SendDeps,
  merchantId: string,
  attempt: Attempt,
  { tplId, variables }: PublishedTemplate,
): Promise<Publication> {
  const params = { ours: nameList(variablesOf(attempt.version.text)), theirs: variables && nameList(variables) };
  if (params.theirs !== null && params.theirs !== params.ours) {
    const message = `ours: ${params.ours}; Alipay's: ${params.theirs}`;
    await publishes.refuse(merchantId, attempt, { code: "variables_differ", message, tplId, stop: attempt.kind === "update" }, now());
    throw new AppError("variables_differ", { ours: params.ours, theirs: params.theirs });
  }
  return publishes.accept(merchantId, attempt, tplId, now());
}

const nameList = (names: readonly string[]): string => [...new Set(names)].sort().join(", ") || "–";
