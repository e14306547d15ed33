import type { Sandbox } from "../context";
import { jsonReply } from "../http/reply";
import type { Reply } from "../http/reply";

export async function getHealth({ pool, log }: Sandbox): Promise<Reply> {
  try {
    await pool.query("SELECT 1 FROM sandbox.apps LIMIT 1");
    return jsonReply(200, { status: "ok" });
  } catch (error) {
    log.error("health.database", error);
    return jsonReply(503, { status: "failing", reason: "database" });
  }
}
