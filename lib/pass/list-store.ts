import type { Place } from "@/lib/keyset";
import { createConditions, type Conditions } from "@/lib/list-query";
import type { DisplayStatus } from "./display-status";
import { canSearchTail, type PassFilter } from "./filter";

/** Literals, not values: only so does Postgres see that the partial index on what is not issued serves the question. */
const WITHOUT_PASS: Partial<Record<DisplayStatus, string>> = {
  FAILED: "c.state = 'failed'",
  // A report that the app trusts is called issued before Alipay has confirmed it; any other issued claim has its pass.
  PENDING: `(c.state IN ('received', 'issuing', 'unknown') OR c.origin = 'report' AND c.state = 'issued'
    AND (SELECT p.id FROM passes p WHERE p.merchant_id = c.merchant_id AND p.claim_id = c.id) IS NULL)`,
};
const WITH_PASS: Partial<Record<DisplayStatus, string>> = {
  CAN_USE: "p.status = 'CAN_USE' AND NOT p.is_deleted",
  USED: "p.status = 'USED' AND NOT p.is_deleted",
  EXPIRED: "p.status = 'EXPIRED' AND NOT p.is_deleted",
  CLOSED: "p.status = 'CLOSED' AND NOT p.is_deleted",
  DELETED: "p.is_deleted",
};

/** Each kind of exact search has its own index; asked as one OR, Postgres would sometimes walk the whole list instead. */
function addSearch(where: Conditions, filter: PassFilter): void {
  if (filter.q === undefined) return;
  const q = where.value(filter.q);
  const ways = ["s.pass_id =", "s.origin = 'report' AND s.reported_pass_id =", "s.serial_number =", "s.user_value ="];
  if (canSearchTail(filter)) ways.push("right(s.serial_number, 4) =");
  const selects = ways.map((way) => `SELECT s.id FROM claims s WHERE s.merchant_id = $1 AND ${way} ${q}`);
  where.add(`c.id IN (${selects.join(" UNION ")})`);
}

/**
 * Which claims a filter names: `FROM …` and the conditions, with claims as `c`. Of a filter by a pass's own status both tables are read,
 * and either may lead.
 */
export function listSource(merchantId: string, filter: PassFilter, place: Place = {}): { from: string; where: Conditions } {
  const passStatus = filter.status && WITH_PASS[filter.status];
  const claimStatus = filter.status && WITHOUT_PASS[filter.status];
  // Said of both sides of the join: Postgres carries an equality across, but not a range.
  const where = createConditions(merchantId, passStatus ? ["c.id", "p.claim_id"] : ["c.id"]);
  where.between(filter);
  where.place(place);
  if (filter.template !== undefined) where.add(`c.template_id = ${where.value(filter.template)}`);
  if (filter.user !== undefined) where.add(`c.user_value = ${where.value(filter.user)}`);
  if (passStatus) where.add(passStatus);
  if (claimStatus) where.add(claimStatus);
  addSearch(where, filter);
  return { from: passStatus ? "FROM claims c JOIN passes p ON p.claim_id = c.id" : "FROM claims c", where };
}
