import type { HeldTemplate } from "../alipay/pass-values";
import type { AlipayCredentials } from "../alipay/request";
import { parseJson } from "../json/tree";
import { isRecord } from "../json/pointer";
import type { Attempt, PublishStore } from "./publish-store";
import { CALL_TIMEOUT_MS, type PublishGateway } from "./send";
import { readDateTime } from "./time";
import { titleOf } from "./title";

/** A template at Alipay that a lost `template.add` may have made. */
export type Candidate = {
  tplId: string;
  title: string | null;
  /** Alipay's `yyyy-MM-dd HH:mm:ss`. */
  createTime: string | null;
  sameContent: boolean;
  /** Made between the first and the last time the attempt was sent, clocks allowed for. */
  inTime: boolean;
  /** The names Alipay found in it; null when it did not say. */
  variables: string[] | null;
};

/** `complete`: every page was read, so what is not in the list is not there. */
export type Search = { complete: boolean; candidates: Candidate[] };

const CLOCK_TOLERANCE_MS = 5 * 60_000;
const MAX_PAGES = 500;

/**
 * Looks through all templates of the app at Alipay for those that no template of the merchant has and that an attempt may have made:
 * with equal content, or made while it was sent. `template.query` knows no unique_id, so nothing narrower can be asked.
 */
export async function searchCandidates(
  { publishes, gateway }: { publishes: PublishStore; gateway: PublishGateway },
  merchantId: string,
  attempt: Attempt,
  { credentials, firstSentAt, signal }: { credentials: AlipayCredentials; firstSentAt: Date; signal?: AbortSignal },
): Promise<Search> {
  const held: HeldTemplate[] = [];
  let complete = false;
  for (let page = 1; page <= MAX_PAGES && !complete; page += 1) {
    const answer = await gateway.queryTemplates(credentials, { page }, { timeoutMs: CALL_TIMEOUT_MS, signal });
    if (answer.outcome !== "accepted") break;
    held.push(...answer.value.items);
    complete = answer.value.items.length === 0 || page >= answer.value.totalPages;
  }
  const from = firstSentAt.getTime() - CLOCK_TOLERANCE_MS;
  const to = attempt.startedAt.getTime() + CLOCK_TOLERANCE_MS;
  const wanted = canonical(attempt.version.text);
  const unique = [...new Map(held.map((template) => [template.tplId, template])).values()];
  const likely = unique
    .map(({ tplId, content, createTime, variables }): Candidate => {
      const madeAt = createTime === null ? null : readDateTime(createTime)?.getTime();
      const inTime = madeAt !== null && madeAt !== undefined && madeAt >= from && madeAt <= to;
      return {
        tplId,
        title: content === null ? null : titleOf(content),
        createTime,
        sameContent: content !== null && canonical(content) === wanted,
        inTime,
        variables,
      };
    })
    .filter(({ sameContent, inTime }) => sameContent || inTime);
  const claimed = await publishes.findClaimedTplIds(
    merchantId,
    likely.map(({ tplId }) => tplId),
  );
  return { complete, candidates: likely.filter(({ tplId }) => !claimed.has(tplId)) };
}

/** Whether two template texts say the same: equal as JSON values, the order of keys aside. */
export function hasSameContent(a: string, b: string): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(text: string): string {
  const parsed = parseJson(text);
  return parsed.ok ? JSON.stringify(parsed.value, sortKeys) : text;
}

const sortKeys = (_key: string, value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
