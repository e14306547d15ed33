import * as z from "zod/mini";
import { GATEWAY_KINDS } from "@/lib/alipay/gateways";

const imageUrl = z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "url_form" }).check(z.maxLength(1_000, "url_form"))]);

/** Longer than any key, certificate chains included. */
const keyText = z.string().check(z.maxLength(20_000));

export const DEADLINE_MS = { min: 500, max: 20_000, standard: 3_000 } as const;

/** What an app's form sends. Keys are read by lib/merchant/app, which can say what is wrong with them. */
export const appSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "name_missing"), z.maxLength(64)),
  appId: z.string().check(z.trim(), z.regex(/^[0-9A-Za-z_-]{1,32}$/, "app_id_form")),
  gateway: z.enum(GATEWAY_KINDS),
  /** `keep`: the stored one stays; `generate`: a fresh pair, for the simulator only. */
  keySource: z.enum(["keep", "paste", "generate"]),
  privateKey: keyText,
  alipayPublicKey: keyText,
  logoUrl: imageUrl,
  stripUrl: imageUrl,
  iconUrl: imageUrl,
  callbackDeadlineMs: z.coerce.number().check(z.int(), z.gte(DEADLINE_MS.min, "deadline_range"), z.lte(DEADLINE_MS.max, "deadline_range")),
  refusalStatus: z.coerce.number().check(z.int(), z.gte(200), z.lte(499)),
  /** Empty: the default answers. */
  answerTemplate: z.string().check(z.maxLength(20_000)),
  trustReports: z.boolean(),
});

export type AppInput = z.output<typeof appSchema>;

const words = z.object({ zh: z.string(), en: z.string() });

/** How the last signed test call ended, as `apps.check_result` keeps it. */
export const appCheckSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("accepted"), ms: z.number() }),
  z.object({
    outcome: z.enum(["refused", "unknown"]),
    ms: z.number(),
    what: words,
    todo: words,
    code: z.nullable(z.string()),
    /** Alipay's own words, and its page about this one error. */
    words: z.nullable(z.string()),
    link: z.nullable(z.string()),
  }),
]);

export type AppCheck = z.output<typeof appCheckSchema>;

/** Reads a stored check; null when there was none. */
export function readCheck(text: string | null): AppCheck | null {
  return text === null ? null : appCheckSchema.parse(JSON.parse(text));
}
