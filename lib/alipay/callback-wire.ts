import { readFields, type Field } from "./callback-fields";
import type { AlipayUser } from "./pass-values";

/** A request as the edge hands it in: `url` may be whole or only path and query; `body` is its text, already limited in size. */
export type CallbackRequest = {
  method: string;
  url: string;
  headers: Iterable<readonly [string, string]>;
  body?: string | undefined;
  contentType?: string | null | undefined;
};

/** Oddities that are worth a look and refuse nothing. */
export type CallbackFlag =
  "user_id_unusual" | "user_by_open_id" | "two_user_ids" | "timestamp_missing" | "timestamp_unreadable" | "timestamp_stale";

export type Callback = {
  tplId: string;
  user: AlipayUser;
  /** The one-time token: secret until it has been used. Null only where another issuer reports a pass. */
  token: string | null;
  timestamp: Date | null;
  /** An issuer elsewhere reports that it has issued this; to be believed only when Alipay confirms it. */
  passId: string | null;
  serialNumber: string | null;
  /** Every other parameter, `extInfo` among them, as it came. */
  extra: Record<string, string>;
  flags: CallbackFlag[];
};

export type CallbackRefusalCause =
  | "missing_parameter"
  | "duplicate_parameter"
  | "too_long"
  | "too_many_parameters"
  | "malformed"
  | "unsupported_body"
  | "method_not_allowed";

/** `parameter` is the name as it was sent, or the usual one of a missing parameter. `partial` is what was fine, for the ledger. */
export type CallbackRefusal = {
  ok: false;
  cause: CallbackRefusalCause;
  parameter: string | null;
  partial: { tplId: string | null; user: AlipayUser | null; token: string | null };
};

export type CallbackReading = { ok: true; callback: Callback } | CallbackRefusal;

/** Both name sets of the single voucher (GET) and the bundle (POST), and the two names of an openId. First one: the usual. */
const NAMES = {
  tplId: ["templateId", "tpl_id"],
  userId: ["userId", "user_id"],
  openId: ["openId", "open_id"],
  token: ["token", "user_token"],
  timestamp: ["timestamp"],
  passId: ["passId", "pass_id"],
  serialNumber: ["serialNumber", "serial_number"],
} as const satisfies Record<string, readonly [string, ...string[]]>;
type Known = keyof typeof NAMES;

/** In characters. Alipay publishes none; its ids are under 40, its example tokens 32. */
const MAX_LENGTH: Record<Known, number> = {
  tplId: 128,
  userId: 128,
  openId: 128,
  token: 512,
  timestamp: 64,
  passId: 128,
  serialNumber: 128,
};
const STALE_AFTER_MS = 10 * 60 * 1000;
/**
 * Control characters (NUL among them) and lone surrogates: neither belongs in an id, and Postgres refuses both. Next writes a query anew
 * before we see it: U+FFFD is what it makes of bytes that are no UTF-8 (GBK, say), and a percent sign that encodes nothing comes as
 * itself. The id is lost in both, and two such ids could look alike.
 */
const HOSTILE = /[\p{Cc}\p{Surrogate}\ufffd]|%(?![0-9a-f]{2})/iu;

type Found = { [K in Known]?: string };
type Problem = { cause: CallbackRefusalCause; parameter: string | null };

/** The values of the known parameters that are fine, and the first problem, in the order in which they were sent. */
function pickKnown(fields: Field[]): { found: Found; problem: Problem | null } {
  const found: Found = {};
  let problem: Problem | null = null;
  for (const known of Object.keys(NAMES) as Known[]) {
    const names: readonly string[] = NAMES[known];
    const given = fields.filter(({ name }) => names.includes(name));
    const [first] = given;
    // A parameter that is sent empty is a parameter that is missing.
    if (!first || given.every(({ value }) => value === "")) continue;
    const other = given.find(({ value }) => value !== first.value);
    const cause: CallbackRefusalCause | null =
      first.value === null || HOSTILE.test(first.value)
        ? "malformed"
        : other
          ? "duplicate_parameter"
          : first.value.length > MAX_LENGTH[known]
            ? "too_long"
            : null;
    if (cause) problem ??= { cause, parameter: first.name };
    else if (first.value !== null) found[known] = first.value;
  }
  return { found, problem };
}

function userOf({ userId, openId }: Found): AlipayUser | null {
  if (userId !== undefined) return { kind: "userId", value: userId };
  return openId === undefined ? null : { kind: "openId", value: openId };
}

function readTimestamp(text: string | undefined, now: Date): { timestamp: Date | null; flags: CallbackFlag[] } {
  if (text === undefined) return { timestamp: null, flags: ["timestamp_missing"] };
  if (!/^\d{1,14}$/.test(text)) return { timestamp: null, flags: ["timestamp_unreadable"] };
  const timestamp = new Date(Number(text));
  return { timestamp, flags: Math.abs(now.getTime() - timestamp.getTime()) > STALE_AFTER_MS ? ["timestamp_stale"] : [] };
}

/**
 * Reads what Alipay's claim component sends to `merchant.mcallbackUrl`: GET with a query, POST with a form or JSON (then the query is
 * read too). Sources: opendocs open/199/popvoucher step 7, and the case study of UID claims in AlipayDocs/open-docs.
 *
 * Nothing is refused for looking like an openId, for a stale clock or for a parameter nobody knows; a parameter that is sent twice is,
 * and so are two names of one parameter that disagree, since the next reader might choose the other.
 */
export function readCallback(request: CallbackRequest, { now }: { now: Date }): CallbackReading {
  const fields = readFields(request);
  const { found, problem } = fields.ok ? pickKnown(fields.fields) : { found: {}, problem: fields };
  const user = userOf(found);
  const { tplId, token } = found;
  const refuse = ({ cause, parameter }: Problem): CallbackRefusal => ({
    ok: false,
    cause,
    parameter,
    partial: { tplId: tplId ?? null, user, token: token ?? null },
  });
  if (!fields.ok) return refuse(fields);
  const doubled = problem ?? fields.problem;
  if (doubled) return refuse(doubled);
  if (tplId === undefined) return refuse({ cause: "missing_parameter", parameter: NAMES.tplId[0] });
  if (!user) return refuse({ cause: "missing_parameter", parameter: NAMES.userId[0] });
  if (token === undefined && found.passId === undefined) return refuse({ cause: "missing_parameter", parameter: NAMES.token[0] });

  const { timestamp, flags } = readTimestamp(found.timestamp, now);
  if (user.kind === "userId" && !/^2088\d{12}$/.test(user.value)) flags.push("user_id_unusual");
  if (user.kind === "openId") flags.push("user_by_open_id");
  const known = new Set<string>(Object.values(NAMES).flat());
  const extra = fields.fields.filter(({ name }) => !known.has(name)).map(({ name, value, raw }): [string, string] => [name, value ?? raw]);
  if (found.userId !== undefined && found.openId !== undefined) {
    flags.push("two_user_ids");
    extra.push(["openId", found.openId]);
  }
  return {
    ok: true,
    callback: {
      tplId,
      user,
      token: token ?? null,
      timestamp,
      passId: found.passId ?? null,
      serialNumber: found.serialNumber ?? null,
      extra: Object.fromEntries(extra),
      flags,
    },
  };
}
