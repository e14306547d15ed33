/**
 * A request that never reached its method. The gateway answers `error_response` without a signature.
 * Codes: alipay "公共错误码" (common/02km9f). Invented ones begin with `SIM.`.
 */
export class GatewayRefusal extends Error {
  override name = "GatewayRefusal";

  constructor(
    readonly code: string,
    readonly msg: string,
    readonly subCode: string,
    readonly subMsg: string,
  ) {
    super(`${subCode}: ${subMsg}`);
  }
}

/** A method that ran and said no. Answered under the method's own name, signed. */
export class MethodRefusal extends GatewayRefusal {
  override name = "MethodRefusal";
}

export const missing = (subCode: string, subMsg: string) => new GatewayRefusal("40001", "Missing Required Arguments", subCode, subMsg);

export const invalid = (subCode: string, subMsg: string) => new GatewayRefusal("40002", "Invalid Arguments", subCode, subMsg);

/** A field of biz_content that is missing, too long or of the wrong kind. */
export const invalidField = (subMsg: string) =>
  new MethodRefusal("40002", "Invalid Arguments", "isv.invalid-parameter", `参数无效：${subMsg}`);

export const businessFailed = (subCode: string, subMsg: string) => new MethodRefusal("40004", "Business Failed", subCode, subMsg);
