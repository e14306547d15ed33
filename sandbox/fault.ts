/** What the gateway does to one `instance.add`. `does work` means that the pass is made although the answer goes wrong. */
type FaultPlan = {
  doesWork: boolean;
  delivery?: Delivery;
  signature?: "wrong" | "missing";
  error?: { code: string; msg: string; subCode: string; subMsg: string; signed: boolean };
};

/** How an answer travels: at once, after a while, never, cut in the middle, or not even that (the connection is reset). */
export type Delivery = "prompt" | "late" | "never" | "half" | "reset";

export const faults = {
  slow: { doesWork: true, delivery: "late" },
  "answer-lost": { doesWork: true, delivery: "never" },
  "half-body": { doesWork: true, delivery: "half" },
  "wrong-signature": { doesWork: true, signature: "wrong" },
  "unsigned-success": { doesWork: true, signature: "missing" },
  reset: { doesWork: false, delivery: "reset" },
  "20000": {
    doesWork: false,
    error: {
      code: "20000",
      msg: "Service Currently Unavailable",
      subCode: "aop.unknow-error",
      subMsg: "服务不可用（模拟器按要求制造）",
      signed: false,
    },
  },
  "40004": {
    doesWork: false,
    error: { code: "40004", msg: "Business Failed", subCode: "SIM.FAULT_40004", subMsg: "业务处理失败（模拟器按要求制造）", signed: true },
  },
  "40005": {
    doesWork: false,
    error: {
      code: "40005",
      msg: "频次超限",
      subCode: "isv.app-call-limited",
      subMsg: "应用调用次数超限（模拟器按要求制造）",
      signed: false,
    },
  },
} as const satisfies Record<string, FaultPlan>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];

export const isFaultName = (text: string): text is FaultName => Object.hasOwn(faults, text);

export const faultPlan = (name: FaultName): FaultPlan => faults[name];
