import type { AlipayAnswer, Refused, UnknownCause } from "../../alipay/answer";
import type { HeldTemplate } from "../../alipay/pass-values";
import { extractVariables } from "../contract";
import type { PublishGateway } from "../send";
import { formatDateTime } from "../time";

const exchange = { method: "", request: "", httpStatus: 200, answer: null };
const accepted = <T>(value: T): AlipayAnswer<T> => ({ outcome: "accepted", value, ms: 1, exchange });
const lost = (cause: UnknownCause): AlipayAnswer<never> => ({
  outcome: "unknown",
  cause,
  detail: "no answer",
  code: null,
  subCode: null,
  subMsg: null,
  ms: 1,
  exchange,
});
export const refusal = (subCode: string, subMsg: string, code = "40004"): Refused => ({
  outcome: "refused",
  level: "code",
  code,
  msg: "Business Failed",
  subCode,
  subMsg,
  errorCode: null,
  errorMsg: null,
  retryable: false,
  signed: true,
  ms: 1,
  exchange,
});

/** What happens to the next call of a kind: `done` and `undone` lose the answer after or before the work. */
export type Fault = "done" | "undone" | Refused;

/**
 * Alipay's three template methods on plain data: unique_ids are refused when they come again. Each call first waits for `gate`, so that
 * a test can hold it; `faults` are used up one a call.
 */
export function createFakeAlipay(now: () => Date = () => new Date()) {
  const held = new Map<string, HeldTemplate>();
  const seen = new Set<string>();
  const calls: string[] = [];
  let serial = 0;
  const state = {
    held,
    calls,
    /** Calls that made or changed a template. */
    made: 0,
    faults: { add: [] as Fault[], update: [] as Fault[], query: [] as Fault[] },
    gate: Promise.resolve(),
    pageSize: 20,
    /** What Alipay finds in a text; a test may make it differ. */
    variablesOf: (content: string): string[] | null => extractVariables(JSON.parse(content)).map(({ name }) => name),
    put(content: string, createTime = formatDateTime(now())): string {
      const tplId = `20261123${String((serial += 1)).padStart(8, "0")}`;
      held.set(tplId, { tplId, content, variables: state.variablesOf(content), createTime, modifyTime: createTime, raw: {} });
      return tplId;
    },
  };

  function work<T>(fault: Fault | undefined, run: () => T | Refused): AlipayAnswer<T> {
    if (fault === "undone") return lost("network");
    if (typeof fault === "object") return fault;
    const result = run();
    if (fault === "done") return lost("timeout");
    return isRefused(result) ? result : accepted(result);
  }
  const isRefused = (result: unknown): result is Refused => typeof result === "object" && result !== null && "outcome" in result;

  const gateway: PublishGateway = {
    addTemplate: async (_credentials, { uniqueId, content }) => {
      calls.push(`add ${uniqueId}`);
      await state.gate;
      return work(state.faults.add.shift(), () => {
        if (seen.has(uniqueId)) return refusal("SIM.UNIQUE_ID_REPEATED", "unique_id 重复");
        seen.add(uniqueId);
        state.made += 1;
        return { tplId: state.put(content), variables: state.variablesOf(content) };
      });
    },
    updateTemplate: async (_credentials, { tplId, content }) => {
      calls.push(`update ${tplId}`);
      await state.gate;
      return work(state.faults.update.shift(), () => {
        const before = held.get(tplId);
        if (!before) return refusal("KP.AE_ALIPASS_NOTEXIST", "模板不存在");
        held.set(tplId, { ...before, content, variables: state.variablesOf(content) });
        return { tplId, variables: state.variablesOf(content) };
      });
    },
    queryTemplates: async (_credentials, { tplId, page = 1 }) => {
      calls.push(tplId ? `query ${tplId}` : `query page ${page}`);
      return work(state.faults.query.shift(), () => {
        const all = [...held.values()].filter((template) => !tplId || template.tplId === tplId);
        const { pageSize } = state;
        const items = all.slice((page - 1) * pageSize, page * pageSize);
        return { items, page, pageSize, total: all.length, totalPages: Math.max(1, Math.ceil(all.length / pageSize)) };
      });
    },
  };
  return Object.assign(state, { gateway });
}
