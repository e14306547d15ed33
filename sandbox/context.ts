import type { Pool } from "pg";
import type { Log } from "./log";

/** What every handler of the sandbox may use. */
export type Sandbox = {
  pool: Pool;
  now: () => Date;
  log: Log;
  studioPublicOrigin: string;
  studioLocalOrigin: string | null;
  /** How long the claim component waits for the studio before it shows 领券失败. Alipay's own figure is not public. */
  callbackTimeoutMs: number;
  /** How late the fault `slow` answers. */
  slowMs: number;
};
