import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { organization } from "better-auth/plugins";
import type { PrismaClient } from "@/generated/prisma/client";
import { newId } from "@/lib/id";
import { OPEN_AUTH_PATHS, closedAuthPaths } from "./auth-paths";
import { MIN_PASSWORD_LENGTH } from "./schema";

export type SignedInUser = { id: string; name: string; email: string };

export type Auth = ReturnType<typeof createAuth>;

const DAY_S = 24 * 60 * 60;

type Options = {
  prisma: PrismaClient;
  publicUrl: string;
  /** Signs the session cookies. */
  secret: string;
  log: { error(fields: object, message: string): void };
};

function configure({ prisma, publicUrl, secret, log }: Options) {
  return betterAuth({
    appName: "Alipass Studio",
    baseURL: new URL(publicUrl).origin,
    basePath: "/api/auth",
    secret,
    // A browser that came by another name of this machine (localhost, 127.0.0.1) sends that name as Origin and as Host.
    trustedOrigins: (request) => {
      const host = request?.headers.get("host");
      return [new URL(publicUrl).origin, ...(host ? [`http://${host}`, `https://${host}`] : [])];
    },
    database: prismaAdapter(prisma, { provider: "postgresql", transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_LENGTH, maxPasswordLength: 128 },
    // Counted from the sign-in and never prolonged: most requests are pages, which cannot set a cookie.
    session: { expiresIn: 30 * DAY_S, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "rateLimit",
      window: 60,
      max: 600,
      customRules: { "/sign-in/email": { window: 60, max: 60 } },
    },
    disabledPaths: closedAuthPaths(),
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message, ...details) => log.error({ details }, message) },
    advanced: {
      // Said, because the library leaves the check out of test runs.
      disableOriginCheck: false,
      cookiePrefix: "studio",
      useSecureCookies: publicUrl.startsWith("https:"),
      database: { generateId: newId },
      // X-Forwarded-For can be made up by any caller, so attempts are counted for all together: a guesser gets one a second at most.
      ipAddress: { ipAddressHeaders: [] },
    },
    plugins: [
      organization({
        allowUserToCreateOrganization: false,
        schema: {
          organization: { modelName: "merchant" },
          member: { fields: { organizationId: "merchantId" } },
          invitation: { fields: { organizationId: "merchantId" } },
          session: { fields: { activeOrganizationId: "activeMerchantId" } },
        },
      }),
    ],
  });
}

/**
 * Sign-in: email and password, sessions in the database. Accounts are never made over HTTP (lib/merchant/owner), and of better-auth's
 * own routes only sign-in, sign-out and get-session are open; what an organization can do is done by verbs of this room.
 */
export function createAuth(options: Options) {
  const auth = configure(options);
  const open: ReadonlySet<string> = new Set(OPEN_AUTH_PATHS);
  return {
    /** Answers `/api/auth/…`. */
    async handle(request: Request): Promise<Response> {
      const path = new URL(request.url).pathname.replace(/^\/api\/auth/, "");
      return open.has(path) ? auth.handler(request) : new Response("Not Found", { status: 404 });
    },
    async findUser(headers: Headers): Promise<SignedInUser | null> {
      const found = await auth.api.getSession({ headers });
      return found && { id: found.user.id, name: found.user.name, email: found.user.email };
    },
    hashPassword: async (password: string): Promise<string> => (await auth.$context).password.hash(password),
    /** better-auth's own endpoints; for the test that none is open by accident. */
    endpoints: auth.api,
  };
}
