import type { AlipayAnswer, AlipayExchange } from "@/lib/alipay/answer";

export type StepName = "received" | "committed" | "waited" | "query" | "instance.add" | "stored" | "answered";

/** `atMs` counts from the arrival of the request; `ms` is how long the step itself took, where it takes time. */
export type Step = { name: StepName; atMs: number; ms?: number; outcome?: string; code?: string };

export type Exchange = AlipayExchange & { ms: number; outcome: AlipayAnswer<unknown>["outcome"] };

export type Journal = ReturnType<typeof createJournal>;

/** The ledger's account of one callback: what happened when, and what was said to Alipay and back. */
export function createJournal(clock: () => number = () => performance.now()) {
  const start = clock();
  const steps: Step[] = [];
  const exchanges: Exchange[] = [];
  const elapsedMs = () => Math.round((clock() - start) * 10) / 10;
  return {
    steps,
    exchanges,
    elapsedMs,
    step(name: StepName, more: Omit<Step, "name" | "atMs"> = {}): void {
      steps.push({ name, atMs: elapsedMs(), ...more });
    },
    /** Notes a call to Alipay and hands its answer on. */
    async call<T>(name: "query" | "instance.add", call: Promise<AlipayAnswer<T>>): Promise<AlipayAnswer<T>> {
      const answer = await call;
      const code = answer.outcome === "unknown" ? answer.cause : answer.outcome === "refused" ? (answer.subCode ?? answer.code) : undefined;
      steps.push({ name, atMs: elapsedMs(), ms: Math.round(answer.ms * 10) / 10, outcome: answer.outcome, ...(code && { code }) });
      exchanges.push({ ...answer.exchange, ms: Math.round(answer.ms), outcome: answer.outcome });
      return answer;
    },
  };
}
