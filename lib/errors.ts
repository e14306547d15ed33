/**
 * Every planned refusal of the studio and the HTTP status an edge answers it with. The words for people live in `messages/` under
 * `errors.<code>`; `params` fill their blanks and never hold a secret.
 */
export const ERROR_STATUS = {
  alipay_rejected: 502,
  alipay_unreachable: 502,
  answer_template_invalid: 422,
  app_id_taken: 409,
  app_in_use: 409,
  app_published: 409,
  body_incomplete: 408,
  body_too_large: 413,
  callback_address_not_public: 422,
  conflict: 409,
  draft_outdated: 409,
  forbidden: 403,
  import_failed: 422,
  input_invalid: 422,
  key_invalid: 422,
  key_unreadable: 422,
  not_found: 404,
  origin_refused: 403,
  publish_in_progress: 409,
  publish_unsettled: 409,
  sandbox_unreachable: 502,
  setup_closed: 403,
  setup_link_invalid: 403,
  sign_in_failed: 401,
  signed_out: 401,
  slug_invalid: 422,
  slug_taken: 409,
  template_invalid: 422,
  template_published: 409,
  too_many_requests: 429,
  unavailable: 503,
  unexpected: 500,
  variables_differ: 502,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** Values a message may name. Numbers and texts only, so that a refusal crosses a server action unchanged. */
export type ErrorParams = Record<string, string | number>;

/**
 * What a server action answers. `reference` stands for a bug (`unexpected`): under it the log has the whole story, which the browser
 * never gets.
 */
export type ActionResult<R> = { ok: true; value: R } | { ok: false; error: ActionError };

export type ActionError = { code: ErrorCode; params: ErrorParams; reference?: string };

const BRAND = Symbol.for("alipass-studio.app-error");

/**
 * A refusal that was planned. The edges (`app/_server`) turn it into a value or a status; nothing else catches it.
 * Whatever is thrown and is not an AppError is a bug.
 */
export class AppError extends Error {
  readonly [BRAND] = true;

  /** By brand, not by class: the bundler may load this file once for the boot and once more for the pages. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && BRAND in value;
  }

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = "AppError";
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
