import type { AlipayAnswer, AlipayExchange, Refused, UnknownCause } from "@/lib/alipay/answer";
import type { AlipayGateway } from "@/lib/alipay/gateway";
import type { AlipayPage, AlipayUser, HeldPass, IssuedPass } from "@/lib/alipay/pass-values";
import { newId } from "@/lib/id";

/** What the next `instance.add` does: the work is done or not, and what its caller hears of it. */
export type Fault =
  | { does: "work"; says: UnknownCause; afterMs?: number }
  | { does: "nothing"; says: UnknownCause | "refused"; afterMs?: number }
  | { does: "work"; says: "accepted"; afterMs: number };

const exchange = (method: string): AlipayExchange => ({ method, request: `method=${method}`, httpStatus: 200, answer: "{}" });

/** A wallet kept in memory behind the gateway's interface: serial numbers and tokens are taken once, as at Alipay. */
export function createWallet() {
  const passes: HeldPass[] = [];
  const tokens = new Set<string>();
  const adds: { token: string; serialNumber: string }[] = [];
  const faults: Fault[] = [];
  let queriesFail = false;
  let queries = 0;

  const accepted = <T>(method: string, value: T): AlipayAnswer<T> => ({ outcome: "accepted", value, ms: 1, exchange: exchange(method) });
  const unknown = (method: string, cause: UnknownCause): AlipayAnswer<never> => ({
    outcome: "unknown",
    cause,
    detail: "",
    code: null,
    subCode: null,
    subMsg: null,
    ms: 1,
    exchange: exchange(method),
  });
  const refused = (method: string, subCode: string): Refused => ({
    outcome: "refused",
    level: "code",
    code: "40004",
    msg: "Business Failed",
    subCode,
    subMsg: "",
    errorCode: null,
    errorMsg: null,
    retryable: false,
    signed: true,
    ms: 1,
    exchange: exchange(method),
  });

  function put(tplId: string, user: AlipayUser, params: Record<string, string>): IssuedPass {
    const passId = newId();
    const serialNumber = params.serialNumber ?? "";
    const held = {
      tplId,
      channelId: "app",
      userId: user.kind === "userId" ? user.value : null,
      openId: user.kind === "openId" ? user.value : null,
    };
    const times = { startDate: null, endDate: null, createTime: null, modifyTime: null };
    passes.push({ passId, serialNumber, ...held, ...times, status: "CAN_USE", isDeleted: false, params, raw: {} });
    return { passId, serialNumber };
  }

  const gateway: Pick<AlipayGateway, "addInstance" | "queryInstances"> = {
    async addInstance(_credentials, { tplId, params, user, token }) {
      const method = "alipay.pass.instance.add";
      adds.push({ token, serialNumber: params.serialNumber ?? "" });
      const fault = faults.shift();
      const work = (): AlipayAnswer<IssuedPass> => {
        if (tokens.has(token)) return refused(method, "TOKEN_USED");
        if (passes.some((pass) => pass.serialNumber === params.serialNumber)) return refused(method, "SERIAL_REPEATED");
        tokens.add(token);
        return accepted(method, put(tplId, user, params));
      };
      const done = fault?.does === "nothing" ? refused(method, "NOTHING_DONE") : work();
      if (fault?.afterMs) await new Promise((resolve) => setTimeout(resolve, fault.afterMs));
      if (!fault || fault.says === "accepted" || fault.says === "refused") return done;
      return unknown(method, fault.says);
    },
    queryInstances(_credentials, { serialNumber, passId }): Promise<AlipayAnswer<AlipayPage<HeldPass>>> {
      const method = "alipay.marketing.pass.instance.query";
      queries += 1;
      if (queriesFail) return Promise.resolve(unknown(method, "timeout"));
      const items = passes.filter((pass) => pass.serialNumber === serialNumber || pass.passId === passId);
      return Promise.resolve(accepted(method, { items, page: 1, pageSize: 20, total: items.length, totalPages: 1 }));
    },
  };
  return {
    gateway,
    passes,
    adds,
    put,
    fail: (fault: Fault) => faults.push(fault),
    failQueries: (fail: boolean) => {
      queriesFail = fail;
    },
    queryCount: () => queries,
  };
}
