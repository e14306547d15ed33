import pino from "pino";
import { connect } from "@/lib/db";
import type { Env } from "@/lib/env";
import { newId } from "@/lib/id";
import { createAuth } from "@/lib/merchant/auth";
import { createOwnerStore } from "@/lib/merchant/owner-store";
import { createMerchantStore } from "@/lib/merchant/store";
import { createSecretBox } from "@/lib/secret";

/**
 * Everything a verb may need, wired once per process. Verbs name the few they use; tests give object literals.
 */
export function createDeps(env: Env) {
  const log = pino({ level: env.logLevel, redact: ["req.headers.cookie", "req.headers.authorization"] });
  const { pool, prisma } = connect({
    url: env.databaseUrl,
    onIdleError: (error) => log.warn({ err: error }, "an idle database connection was lost"),
  });
  const secretBox = createSecretBox(env.secret);
  return {
    auth: createAuth({ prisma, publicUrl: env.publicUrl, secret: secretBox.sessionSecret() }),
    env,
    log,
    merchants: createMerchantStore({ prisma }),
    owners: createOwnerStore({ prisma, newId }),
    pool,
    prisma,
    secretBox,
    now: () => new Date(),
    newId,
  };
}

export type Deps = ReturnType<typeof createDeps>;
