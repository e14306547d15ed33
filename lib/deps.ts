import pino from "pino";
import { createGateway } from "@/lib/alipay/gateway";
import { createSandboxClient } from "@/lib/alipay/sandbox-client";
import { createCallbackLedger } from "@/lib/callback/store";
import { createCallbackStore } from "@/lib/claim/callback-store";
import { createOverviewStore } from "@/lib/claim/overview-store";
import { createClaimStore } from "@/lib/claim/store";
import { connect } from "@/lib/db";
import type { Env } from "@/lib/env";
import { newId } from "@/lib/id";
import { createDemoStore } from "@/lib/demo/store";
import { createJobStore } from "@/lib/job/store";
import { createLimit } from "@/lib/limit";
import { createAppStore } from "@/lib/merchant/app-store";
import { createAuth } from "@/lib/merchant/auth";
import { createCredentials } from "@/lib/merchant/credentials";
import { createOwnerStore } from "@/lib/merchant/owner-store";
import { createMerchantStore } from "@/lib/merchant/store";
import { createMetrics } from "@/lib/metrics";
import { createIssuedStore } from "@/lib/pass/issued-store";
import { createPassStore } from "@/lib/pass/store";
import { createSecretBox } from "@/lib/secret";
import { createPublishStore } from "@/lib/template/publish-store";
import { createSetAsideStore } from "@/lib/template/set-aside-store";
import { createShelfStore } from "@/lib/template/shelf-store";
import { createTemplateStore } from "@/lib/template/store";
import { createVersionStore } from "@/lib/template/version-store";
import { createTunnelStore } from "@/lib/tunnel/store";

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
  const now = () => new Date();
  return {
    apps: createAppStore({ prisma }),
    asides: createSetAsideStore({ prisma, pool }),
    auth: createAuth({ prisma, publicUrl: env.publicUrl, secret: secretBox.sessionSecret(), log }),
    callbackLedger: createCallbackLedger({ pool }),
    callbacks: createCallbackStore({ pool }),
    claims: createClaimStore({ pool }),
    credentialsOf: createCredentials({ secretBox, sandboxUrl: env.sandboxUrl }),
    demo: createDemoStore({ prisma }),
    env,
    gateway: createGateway({ fetch, now, log }),
    issued: createIssuedStore({ pool }),
    jobs: createJobStore({ pool }),
    // An address may be one of Alipay's servers, with a whole campaign behind it; a user, a phone that repeats itself.
    limits: { address: createLimit(1_000), user: createLimit(60), refusedRows: createLimit(20), tunnel: createLimit(1_000) },
    log,
    metrics: createMetrics(),
    merchants: createMerchantStore({ prisma }),
    overview: createOverviewStore({ pool }),
    owners: createOwnerStore({ prisma, newId }),
    passes: createPassStore({ pool }),
    pool,
    prisma,
    publishes: createPublishStore({ prisma }),
    sandbox: env.sandboxUrl === null ? null : createSandboxClient({ fetch, sandboxUrl: env.sandboxUrl }),
    secretBox,
    shelf: createShelfStore({ pool }),
    templates: createTemplateStore({ prisma, pool }),
    versions: createVersionStore({ pool }),
    tunnel: createTunnelStore({ pool }),
    now,
    newId,
  };
}

export type Deps = ReturnType<typeof createDeps>;
