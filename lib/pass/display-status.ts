/** What 卡券 says of a claim. The first five are a pass in Alipay's words (and `is_deleted`); the last two have no pass. */
export const DISPLAY_STATUSES = ["CAN_USE", "USED", "EXPIRED", "CLOSED", "DELETED", "PENDING", "FAILED"] as const;
export type DisplayStatus = (typeof DISPLAY_STATUSES)[number];

/** Alipay's words for a pass; the CHECK `passes_status_check` holds the same list. */
export const PASS_STATUSES = ["CAN_USE", "USED", "EXPIRED", "CLOSED"] as const;
export type PassStatus = (typeof PASS_STATUSES)[number];

export const isPassStatus = (text: string): text is PassStatus => PASS_STATUSES.some((status) => status === text);

/**
 * A pass's own status, or what its absence means: a claim that failed, else 待核实 (open, in doubt, or only reported). A pass that the user
 * deleted is called so whatever else it is: nothing can be done with it any more.
 */
export function displayStatusOf(claim: { state: string }, pass: { status: PassStatus; isDeleted: boolean } | null): DisplayStatus {
  if (pass) return pass.isDeleted ? "DELETED" : pass.status;
  return claim.state === "failed" ? "FAILED" : "PENDING";
}
