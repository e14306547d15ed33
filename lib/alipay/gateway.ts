import { judgeAnswer, type AlipayAnswer, type AlipayExchange, type Judgement, type ValueReader } from "./answer";
import { maskIn, storableText } from "./mask";
import {
  readHeldPasses,
  readHeldTemplates,
  readIssuedPass,
  readPublishedTemplate,
  readUpdatedPass,
  type AlipayPage,
  type AlipayUser,
  type HeldPass,
  type HeldTemplate,
  type IssuedPass,
  type PublishedTemplate,
} from "./pass-values";
import { buildRequest, type AlipayCredentials } from "./request";
import { post } from "./transport";

/** `timeoutMs` covers the call up to the last byte of its answer; `signal` may end it earlier. */
export type CallOptions = { timeoutMs: number; signal?: AbortSignal | undefined };

type Deps = {
  fetch: typeof globalThis.fetch;
  now: () => Date;
  /** A pino logger fits. Gets one line a call: method, outcome, codes, milliseconds; no parameters and no answers. */
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
};

type Call<Input, T> = (credentials: AlipayCredentials, input: Input, options: CallOptions) => Promise<AlipayAnswer<T>>;

export type AlipayGateway = {
  /** `alipay.pass.template.add`. `content` is the envelope text and goes out byte for byte. Alipay refuses a `uniqueId` it has seen. */
  addTemplate: Call<{ uniqueId: string; content: string }, PublishedTemplate>;
  /** `alipay.pass.template.update`. Changes the template, not the passes issued from it. */
  updateTemplate: Call<{ tplId: string; content: string }, PublishedTemplate>;
  /**
   * `alipay.pass.instance.add`, by user (`recognition_type` 2, the only one the card pack takes). `params` must name every variable of
   * the template, `serialNumber` included. `token` is the callback's and works once, for this template and user.
   *
   * Unknown territory: no public document says how an openId is sent here; it goes as `open_id` in place of `user_id`, as it does in
   * `instance.update`.
   */
  addInstance: Call<{ tplId: string; params: Record<string, string>; user: AlipayUser; token: string }, IssuedPass>;
  /**
   * `alipay.pass.instance.update`. `channelId` must be the template's `platform.channelID`. Leave `status` out to change shown values
   * only; USED and CLOSED cannot be taken back.
   */
  updateInstance: Call<
    { serialNumber: string; channelId: string; user: AlipayUser; status?: "USED" | "CLOSED"; params?: Record<string, string> },
    { operation: string | null }
  >;
  /** `alipay.marketing.pass.instance.query`. `page` from 1, `pageSize` at most 20. An openId goes as `open_id`: not documented either. */
  queryInstances: Call<
    { passId?: string; serialNumber?: string; tplId?: string; user?: AlipayUser; page?: number; pageSize?: number },
    AlipayPage<HeldPass>
  >;
  /** `alipay.marketing.pass.template.query`. `page` from 1, `pageSize` at most 20. The cheapest call that proves the keys. */
  queryTemplates: Call<{ tplId?: string; page?: number; pageSize?: number }, AlipayPage<HeldTemplate>>;
};

/** Twenty templates of the longest kind, escaped twice, fit; more is not an answer of Alipay. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const MAX_SHOWN = 64 * 1024;

const userField = ({ kind, value }: AlipayUser) => (kind === "userId" ? { user_id: value } : { open_id: value });

/**
 * A client of Alipay's v2 gateway for the pass methods. Every method resolves, whatever happens: read `outcome` (answer.ts).
 *
 * `tpl_content`, `tpl_params` and `recognition_info` go out as JSON text, which is their documented type, so that nothing on the way
 * renames a key in them.
 */
export function createGateway({ fetch, now, log }: Deps): AlipayGateway {
  async function call<T>(
    credentials: AlipayCredentials,
    method: string,
    biz: object,
    readValue: ValueReader<T>,
    { timeoutMs, signal }: CallOptions,
    secrets: readonly string[] = [],
  ): Promise<AlipayAnswer<T>> {
    const request = buildRequest(credentials, method, JSON.stringify(biz), { at: now(), secrets });
    const { url, body, shown } = request;
    const delivery = await post(fetch, { url, body, timeoutMs, signal, maxAnswerBytes: MAX_ANSWER_BYTES });
    const exchange: AlipayExchange = {
      method,
      request: storableText(shown, MAX_SHOWN),
      httpStatus: delivery.status,
      answer: delivery.text === null ? null : storableText(maskIn(delivery.text.slice(0, 2 * MAX_SHOWN), secrets), MAX_SHOWN),
    };
    const judgement: Judgement<T> =
      delivery.arrived === "whole"
        ? judgeAnswer(method, delivery, credentials.alipayPublicKey, readValue)
        : { outcome: "unknown", cause: delivery.cause, detail: delivery.detail, code: null, subCode: null, subMsg: null };
    const { ms } = delivery;
    const { outcome } = judgement;
    if (judgement.outcome === "accepted") log.info({ method, outcome, ms }, "alipay call");
    else {
      const { code, subCode } = judgement;
      const cause = judgement.outcome === "unknown" ? judgement.cause : judgement.errorCode;
      log.warn({ method, outcome, code, subCode, cause, ms }, "alipay call");
    }
    return { ...judgement, ms, exchange };
  }

  return {
    addTemplate: (credentials, { uniqueId, content }, options) =>
      call(credentials, "alipay.pass.template.add", { unique_id: uniqueId, tpl_content: content }, readPublishedTemplate, options),

    updateTemplate: (credentials, { tplId, content }, options) =>
      call(credentials, "alipay.pass.template.update", { tpl_id: tplId, tpl_content: content }, readPublishedTemplate, options),

    addInstance: (credentials, { tplId, params, user, token }, options) => {
      const biz = {
        tpl_id: tplId,
        tpl_params: JSON.stringify(params),
        recognition_type: "2",
        recognition_info: JSON.stringify({ ...userField(user), user_token: token }),
      };
      return call(credentials, "alipay.pass.instance.add", biz, readIssuedPass, options, [token]);
    },

    updateInstance: (credentials, { serialNumber, channelId, user, status, params }, options) => {
      const biz = {
        serial_number: serialNumber,
        channel_id: channelId,
        ...(params && { tpl_params: JSON.stringify(params) }),
        ...(status && { status }),
        ...userField(user),
      };
      return call(credentials, "alipay.pass.instance.update", biz, readUpdatedPass, options);
    },

    queryInstances: (credentials, { passId, serialNumber, tplId, user, page = 1, pageSize = 20 }, options) => {
      const biz = {
        page_num: page,
        page_size: pageSize,
        pass_id: passId,
        serial_number: serialNumber,
        tpl_id: tplId,
        ...(user && userField(user)),
      };
      return call(credentials, "alipay.marketing.pass.instance.query", biz, readHeldPasses, options);
    },

    queryTemplates: (credentials, { tplId, page = 1, pageSize = 20 }, options) =>
      call(
        credentials,
        "alipay.marketing.pass.template.query",
        { page_num: page, page_size: pageSize, tpl_id: tplId },
        readHeldTemplates,
        options,
      ),
  };
}
