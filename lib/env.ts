import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));
const optionalText = z
  .string()
  .optional()
  .transform((text) => text || undefined);

const schema = z
  .object({
    PORT: port.default(3000),
    SANDBOX_PORT: port.default(3100),
    STUDIO_PUBLIC_URL: address.optional(),
    DATABASE_URL: z.string().min(1),
    DATABASE_DIRECT_URL: optionalText,
    STUDIO_SECRET: z.string().min(32),
    STUDIO_OWNER_EMAIL: optionalText,
    STUDIO_OWNER_PASSWORD: optionalText,
    SANDBOX: z.enum(["on", "off"]).default("on"),
    SANDBOX_URL: address.optional(),
    WORKER: z.enum(["on", "off"]).default("on"),
    METRICS_TOKEN: optionalText,
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .transform((env) => {
    const publicUrl = env.STUDIO_PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`;
    return {
      /** Under which address the world reaches us, without a slash at the end. */
      publicUrl,
      databaseUrl: env.DATABASE_URL,
      /** For migrations and the worker, where a pooler stands before `databaseUrl`. */
      databaseDirectUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
      secret: env.STUDIO_SECRET,
      owner:
        env.STUDIO_OWNER_EMAIL && env.STUDIO_OWNER_PASSWORD ? { email: env.STUDIO_OWNER_EMAIL, password: env.STUDIO_OWNER_PASSWORD } : null,
      /** How this process reaches the simulator; null when it is off. */
      sandboxUrl: env.SANDBOX === "off" ? null : (env.SANDBOX_URL ?? `http://127.0.0.1:${env.SANDBOX_PORT}`),
      /** Background jobs run in the web process, or (off) in one of their own. */
      workerInWeb: env.WORKER === "on",
      /** Who may read /api/metrics; unset, nobody. */
      metricsToken: env.METRICS_TOKEN,
      logLevel: env.LOG_LEVEL,
    };
  });

export type Env = z.output<typeof schema>;

/**
 * The only reader of the environment. Everything else gets values as arguments.
 *
 * @throws Error naming every variable that is missing or wrong, never its value
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete: ${problems.join("; ")}. Start with \`npm start\`, or see README.md, "Environment".`);
}
