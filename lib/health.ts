import type { SandboxClient } from "@/lib/alipay/sandbox-client";
import type { DemoStore } from "@/lib/demo/store";

type Deps = {
  demo: Pick<DemoStore, "find" | "hasMerchants">;
  sandbox: Pick<SandboxClient, "listTemplates"> | null;
  log: { warn(fields: object, message: string): void };
};

export type Health =
  { status: "ok"; sandbox: "ok" | "off" } | { status: "unavailable"; reason: "database" | "sandbox" | "demo_not_published" };

const SANDBOX_TIMEOUT_MS = 2_000;

/** Whether callbacks can be answered; where the simulator is on, also whether the whole loop can be tried: it answers and has the demo. */
export async function checkHealth({ demo, sandbox, log }: Deps): Promise<Health> {
  let state: Awaited<ReturnType<DemoStore["find"]>>;
  let isMissing: boolean;
  try {
    state = await demo.find();
    isMissing = !state && !(await demo.hasMerchants());
  } catch (error) {
    log.warn({ err: error }, "health: the database does not answer");
    return { status: "unavailable", reason: "database" };
  }
  if (!sandbox) return { status: "ok", sandbox: "off" };
  try {
    const templates = await sandbox.listTemplates({ timeoutMs: SANDBOX_TIMEOUT_MS });
    const isPublished = state ? templates.some(({ templateId }) => templateId === state.tplId) : !isMissing;
    if (isPublished) return { status: "ok", sandbox: "ok" };
    return { status: "unavailable", reason: "demo_not_published" };
  } catch (error) {
    log.warn({ err: error }, "health: the simulator does not answer");
    return { status: "unavailable", reason: "sandbox" };
  }
}
