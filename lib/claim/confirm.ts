import type { AlipayAnswer } from "@/lib/alipay/answer";
import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { AlipayPage, AlipayUser, HeldPass } from "@/lib/alipay/pass-values";
import type { AlipayCredentials } from "@/lib/alipay/request";
import type { ConfirmedPass } from "@/lib/claim/pass-record-store";
import type { Claim } from "@/lib/claim/store";

/** `none`: Alipay verifiably holds no such pass. `other`: it holds one, of another template or user. `unknown`: it did not say. */
export type Confirmation =
  { found: "pass"; pass: ConfirmedPass } | { found: "none" } | { found: "other" } | { found: "unknown"; cause: string };

const STATUSES: ReadonlySet<string> = new Set(["CAN_USE", "USED", "EXPIRED", "CLOSED"]);

type Query = (call: Promise<AlipayAnswer<AlipayPage<HeldPass>>>) => Promise<AlipayAnswer<AlipayPage<HeldPass>>>;

/**
 * Asks Alipay for the pass of a claim: by our serial number, or by the passId that a report named
 * (`alipay.marketing.pass.instance.query`). Only a pass of the claim's own template and user is one.
 */
export async function confirmPass(
  gateway: Pick<AlipayGateway, "queryInstances">,
  credentials: AlipayCredentials,
  claim: Pick<Claim, "origin" | "serialNumber" | "reportedPassId" | "tplId" | "user">,
  { timeoutMs, note = (call) => call }: { timeoutMs: number; note?: Query },
): Promise<Confirmation> {
  const wanted = claim.origin === "report" ? { passId: claim.reportedPassId ?? "" } : { serialNumber: claim.serialNumber ?? "" };
  const answer = await note(gateway.queryInstances(credentials, wanted, { timeoutMs }));
  if (answer.outcome === "unknown") return { found: "unknown", cause: answer.cause };
  if (answer.outcome === "refused") return { found: "unknown", cause: answer.subCode ?? answer.code };
  const held = answer.value.items.filter((item) =>
    claim.origin === "report" ? item.passId === claim.reportedPassId : item.serialNumber === claim.serialNumber,
  );
  if (held.length === 0) return { found: "none" };
  const own = held.find((item) => item.tplId === claim.tplId && isOf(item, claim.user));
  if (!own) return { found: "other" };
  // A status newer than this code says that the pass exists and nothing more.
  const status = STATUSES.has(own.status) ? own.status : "CAN_USE";
  return {
    found: "pass",
    pass: { passId: own.passId, serialNumber: own.serialNumber ?? own.passId, status, isDeleted: own.isDeleted, params: own.params },
  };
}

/** The query's documents show only a user_id. Of an openId that Alipay does not name, template and number must do. */
function isOf(held: HeldPass, user: AlipayUser): boolean {
  if (user.kind === "userId") return held.userId === user.value;
  return held.openId === null || held.openId === user.value;
}
