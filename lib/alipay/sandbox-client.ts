import * as z from "zod/mini";
import { AppError } from "../errors";

/** What may be done to the one `instance.add` of a played claim. */
export const SANDBOX_FAULTS = [
  "slow",
  "answer-lost",
  "half-body",
  "wrong-signature",
  "unsigned-success",
  "reset",
  "20000",
  "40004",
  "40005",
] as const;
export type SandboxFault = (typeof SANDBOX_FAULTS)[number];

type Deps = { fetch: typeof globalThis.fetch; sandboxUrl: string };
type Options = { timeoutMs: number; signal?: AbortSignal | undefined };

const claimSchema = z.object({
  request: z.object({ url: z.string(), token: z.string() }),
  response: z.object({ status: z.nullable(z.number()), body: z.nullable(z.string()), ms: z.number() }),
  shown: z.enum(["success", "failed", "failed-but-issued"]),
  passId: z.nullish(z.string()),
});
const refusalSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const templatesSchema = z.array(z.looseObject({ templateId: z.string() }));
const passesSchema = z.array(z.looseObject({ passId: z.string() }));

/** What the claim component sent, got and showed. `response.status` and `body` are null when no answer came in its patience. */
export type PlayedClaim = z.infer<typeof claimSchema>;
export type SandboxTemplate = z.infer<typeof templatesSchema>[number];
export type SandboxPass = z.infer<typeof passesSchema>[number];

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The programs' side of our own sandbox (`/sandbox/*`); Alipay has nothing like it. The claim component is played there as a user would.
 *
 * Every method @throws AppError `alipay_rejected` {code, message} when the sandbox refuses what was asked, and `sandbox_unreachable`
 * {detail} when there is no answer in time, or not the one that was agreed.
 */
export function createSandboxClient({ fetch, sandboxUrl }: Deps) {
  async function ask<T>(schema: z.ZodMiniType<T>, path: string, { timeoutMs, signal }: Options, body?: object): Promise<T> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const unreachable = (detail: string, cause?: unknown) => new AppError("sandbox_unreachable", { detail }, { cause });
    let status: number;
    let text: string;
    try {
      const response = await fetch(new URL(path, sandboxUrl), {
        ...(body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        cache: "no-store",
        redirect: "error",
      });
      status = response.status;
      text = await response.text();
    } catch (error) {
      throw unreachable(error instanceof Error ? error.message : String(error), error);
    }
    const read = <S>(as: z.ZodMiniType<S>) => as.safeParse(parseOrNull(text));
    const refusal = status >= 400 && status < 500 ? read(refusalSchema).data : undefined;
    if (refusal) throw new AppError("alipay_rejected", refusal.error);
    const value = read(schema);
    if (status !== 200 || !value.success) throw unreachable(`HTTP ${status}: ${text.slice(0, 200)}`, value.error);
    return value.data;
  }

  return {
    /** Makes the app known there, or gives it another key, so that its calls are accepted. Safe to repeat. */
    async registerApp(app: { appId: string; publicKey: string }, options: Options): Promise<{ alipayPublicKey: string }> {
      return ask(z.object({ alipayPublicKey: z.string() }), "/sandbox/apps", options, app);
    },

    /**
     * Plays the claim component once, from the tap on 领取并放入卡包 to what the user is shown. Answers when the callback was answered or the
     * component lost its patience, so give it longer than any fault takes (`slow`: 10 s). A `token` given again plays a repeat.
     */
    async playClaim(
      { tplId, userId, fault, token }: { tplId: string; userId: string; fault?: SandboxFault; token?: string },
      options: Options,
    ): Promise<PlayedClaim> {
      return ask(claimSchema, "/sandbox/claims", options, { templateId: tplId, userId, ...(fault && { fault }), ...(token && { token }) });
    },

    /** The templates published there, in Alipay's field names plus `templateId`. */
    async listTemplates(options: Options): Promise<SandboxTemplate[]> {
      return ask(templatesSchema, "/sandbox/templates", options);
    },

    /** The wallet of one user, in Alipay's field names plus `passId`. */
    async listPasses(userId: string, options: Options): Promise<SandboxPass[]> {
      return ask(passesSchema, `/sandbox/passes?userId=${encodeURIComponent(userId)}`, options);
    },

    /** Resolves when the sandbox answers. */
    async checkHealth(options: Options): Promise<void> {
      await ask(templatesSchema, "/sandbox/templates", options);
    },
  };
}

export type SandboxClient = ReturnType<typeof createSandboxClient>;
