import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

/** What an operator's Prometheus can read at /api/metrics. Labels are from closed lists: no id and no address ever is one. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    /** Requests that leave no row: unknown merchants, oversized, over the rate. */
    callbacksTurnedAway: new Counter({
      name: "studio_callbacks_turned_away_total",
      help: "Callbacks answered without a row in the ledger",
      labelNames: ["cause"] as const,
      registers: [registry],
    }),
    callbackSeconds: new Histogram({
      name: "studio_callback_seconds",
      help: "Time from a callback's arrival to its answer",
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
  };
}
