import { z } from "zod";
import { GATEWAY_KINDS } from "@/lib/alipay/gateways";

const imageUrl = z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "url_form" }).max(1_000, "url_form")]);

/** Longer than any key, certificate chains included. */
const keyText = z.string().max(20_000);

export const DEADLINE_MS = { min: 500, max: 20_000, standard: 3_000 } as const;

/** What an app's form sends. Keys are read by lib/merchant/app, which can say what is wrong with them. */
export const appSchema = z.object({
  name: z.string().trim().min(1, "name_missing").max(64),
  appId: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z_-]{1,32}$/, "app_id_form"),
  gateway: z.enum(GATEWAY_KINDS),
  /** `keep`: the stored one stays; `generate`: a fresh pair, for the simulator only. */
  keySource: z.enum(["keep", "paste", "generate"]),
  privateKey: keyText,
  alipayPublicKey: keyText,
  logoUrl: imageUrl,
  stripUrl: imageUrl,
  iconUrl: imageUrl,
  callbackDeadlineMs: z.coerce.number().int().min(DEADLINE_MS.min, "deadline_range").max(DEADLINE_MS.max, "deadline_range"),
  refusalStatus: z.coerce.number().int().min(200).max(499),
  /** Empty: the default answers. */
  answerTemplate: z.string().max(20_000),
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
    code: z.string().nullable(),
    /** Alipay's own words, and its page about this one error. */
    words: z.string().nullable(),
    link: z.string().nullable(),
  }),
]);

export type AppCheck = z.output<typeof appCheckSchema>;

/** Reads a stored check; null when there was none. */
export function readCheck(text: string | null): AppCheck | null {
  return text === null ? null : appCheckSchema.parse(JSON.parse(text));
}
