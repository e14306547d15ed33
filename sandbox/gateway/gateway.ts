import type { Sandbox } from "../context";
import { faultPlan, isFaultName } from "../fault";
import type { Delivery } from "../fault";
import { isObject, parseJson } from "../json";
import type { JsonObject } from "../json";
import { isSignedBy, readPublicKey, textToSign } from "../signature";
import { findApp } from "../store/app-store";
import type { App } from "../store/app-store";
import { findFault } from "../store/claim-store";
import { writeError, writeSigned } from "./answer";
import { instanceAdd, readUserToken } from "./instance-add";
import { instanceQuery } from "./instance-query";
import { instanceUpdate } from "./instance-update";
import { passResult } from "./method";
import type { Method } from "./method";
import { checkPublicParams, readAppId, readParams } from "./public-params";
import type { Params } from "./public-params";
import { GatewayRefusal, MethodRefusal, invalid } from "./refusal";
import { templateAdd } from "./template-add";
import { templateQuery } from "./template-query";
import { templateUpdate } from "./template-update";

const methods = new Map<string, Method>([
  ["alipay.pass.template.add", templateAdd],
  ["alipay.pass.template.update", templateUpdate],
  ["alipay.pass.instance.add", instanceAdd],
  ["alipay.pass.instance.update", instanceUpdate],
  ["alipay.marketing.pass.instance.query", instanceQuery],
  ["alipay.marketing.pass.template.query", templateQuery],
]);

export type GatewayAnswer = { body: string; delivery: Delivery };

/**
 * The v2 protocol: public parameters, signature, method. Never throws: whatever goes wrong is an answer, as at Alipay,
 * and what nobody foresaw is 20000, whose meaning is that the outcome is unknown.
 */
export async function answerGateway(sandbox: Sandbox, query: URLSearchParams, form: URLSearchParams): Promise<GatewayAnswer> {
  try {
    const params = readParams(query, form);
    const { app, methodName, method } = await authenticate(sandbox, params);
    const biz = readBizContent(params);
    return await runMethod(sandbox, app, methodName, method, biz);
  } catch (error) {
    if (error instanceof GatewayRefusal) return { body: writeError(error), delivery: "prompt" };
    sandbox.log.error("gateway.failed", error);
    return {
      body: writeError(new GatewayRefusal("20000", "Service Currently Unavailable", "aop.unknow-error", "服务暂不可用")),
      delivery: "prompt",
    };
  }
}

/** The app is looked up before the signature is: a key for the wrong gateway shows as isv.invalid-app-id. */
async function authenticate(sandbox: Sandbox, params: Params): Promise<{ app: App; methodName: string; method: Method }> {
  const appId = readAppId(params);
  const app = await findApp(sandbox.pool, appId);
  if (!app) throw invalid("isv.invalid-app-id", "无效的AppID参数：未在模拟器登记");
  const { method: methodName, sign } = checkPublicParams(params, sandbox.now());
  const text = textToSign(params);
  if (!isSignedBy(readPublicKey(app.appPublicKey), text, sign)) {
    throw invalid("isv.invalid-signature", "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配");
  }
  const method = methods.get(methodName);
  if (!method) throw invalid("isv.invalid-method", "不存在的方法名：模拟器未提供");
  return { app, methodName, method };
}

function readBizContent(params: Params): JsonObject {
  const parsed = parseJson(params.get("biz_content") || "{}");
  if (!parsed.ok) throw invalid("isv.illegal-json", `biz_content 不是可用的 JSON（${parsed.reason}）`);
  if (!isObject(parsed.value)) throw invalid("isv.illegal-json", "biz_content 应为 JSON 对象");
  return parsed.value;
}

async function runMethod(sandbox: Sandbox, app: App, methodName: string, method: Method, biz: JsonObject): Promise<GatewayAnswer> {
  const token = methodName === "alipay.pass.instance.add" ? readUserToken(biz) : null;
  const fault = token ? await findFault(sandbox.pool, token) : null;
  const plan = fault && isFaultName(fault) ? faultPlan(fault) : null;
  if (plan) sandbox.log.info("gateway.fault", { fault });
  const delivery = plan?.delivery ?? "prompt";

  if (plan?.error) {
    const { code, msg, subCode, subMsg, signed } = plan.error;
    const refusal = new MethodRefusal(code, msg, subCode, subMsg);
    return { body: signed ? writeSigned(app, methodName, refusalFields(methodName, refusal)) : writeError(refusal), delivery };
  }
  if (plan && !plan.doesWork) return { body: "", delivery };
  return { body: writeSigned(app, methodName, await methodFields(sandbox, app, methodName, method, biz), plan?.signature), delivery };
}

async function methodFields(sandbox: Sandbox, app: App, methodName: string, method: Method, biz: JsonObject): Promise<JsonObject> {
  try {
    const fields = await method({ sandbox, app, biz });
    return { code: "10000", msg: "Success", ...fields };
  } catch (error) {
    if (error instanceof MethodRefusal) return refusalFields(methodName, error);
    throw error;
  }
}

function refusalFields(methodName: string, { code, msg, subCode, subMsg }: GatewayRefusal): JsonObject {
  const fields = { code, msg, sub_code: subCode, sub_msg: subMsg };
  return methodName.startsWith("alipay.pass.") ? { ...fields, ...passResult(false, { errorCode: subCode, errorMsg: subMsg }) } : fields;
}
