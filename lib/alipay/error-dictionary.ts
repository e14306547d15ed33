/** The same words in both languages of the studio. */
export type Words = { zh: string; en: string };

/** What happened, and what to do about it and where to click. */
export type ErrorText = { what: Words; todo: Words };

const signatureText: ErrorText = {
  what: {
    zh: "支付宝验不过我们的签名：应用私钥与开放平台里登记的应用公钥不是一对，或填错了环境。",
    en: "Alipay cannot verify our signature: the private key does not belong to the public key registered for this app, or the environment is the wrong one.",
  },
  todo: {
    zh: "开放平台控制台 › 应用 › 开发设置 › 接口加签方式：核对应用公钥（本系统可显示私钥对应的公钥），确认加签方式为 RSA2，且正式与沙箱的密钥没有混用。",
    en: "Open platform console › app › development settings › interface signing: compare the app public key (the studio shows the one that belongs to the private key), make sure RSA2 is chosen, and do not mix keys of production and sandbox.",
  },
};
const appIdText: ErrorText = {
  what: { zh: "这个网关不认识这个 appId。", en: "This gateway does not know the app id." },
  todo: {
    zh: "核对 appId；沙箱应用只能用沙箱网关，正式应用只能用正式网关。",
    en: "Check the app id. A sandbox app works on the sandbox gateway only, a production app on the production gateway only.",
  },
};
const authTokenText: ErrorText = {
  what: { zh: "商家对服务商的授权无效或已过期。", en: "The merchant's authorisation of this service provider is invalid or has expired." },
  todo: { zh: "请商家重新授权后再试。", en: "Have the merchant authorise the app again." },
};
const limitText: ErrorText = {
  what: { zh: "调用太频繁，被支付宝限流；本次什么也没有做。", en: "Too many calls, so Alipay turned this one away. Nothing was done." },
  todo: {
    zh: "稍等片刻再试。经常出现时请降低并发，或向支付宝申请提高限额。",
    en: "Wait a little and try again. If it happens often, lower the concurrency or ask Alipay for a higher limit.",
  },
};
const permissionText: ErrorText = {
  what: { zh: "应用没有调用卡包接口的权限。", en: "The app may not call the card-pack methods." },
  todo: {
    zh: "开放平台控制台 › 应用 › 产品绑定 › 基础功能产品 › 支付宝卡包：绑定并等待生效。",
    en: "Open platform console › app › 产品绑定 (product binding) › 基础功能产品 › 支付宝卡包: bind it and wait until it is in effect.",
  },
};
const clockText: ErrorText = {
  what: { zh: "请求时间与支付宝相差太多。", en: "The time of the request is too far from Alipay's." },
  todo: { zh: "校准服务器时钟（NTP）。", en: "Set the server's clock right (NTP)." },
};
const parameterText: ErrorText = {
  what: { zh: "支付宝认为某个参数不合法。", en: "Alipay holds one of the parameters for invalid." },
  todo: {
    zh: "看下面支付宝的原话指出的是哪个字段，改正后再试。",
    en: "See in Alipay's own words below which field it is, and correct it.",
  },
};
const oursText: ErrorText = {
  what: { zh: "请求缺少支付宝要求的公共参数。", en: "The call lacks a parameter that Alipay asks of every call." },
  todo: {
    zh: "核对网关地址；若无误，请把下面的记录发给本系统的维护者。",
    en: "Check the gateway's address. If it is right, send the record below to whoever maintains this studio.",
  },
};

/**
 * Alipay's codes in plain words, by sub code, inner errorCode or gateway code. Sources: opendocs common/02km9f (gateway), Alipay's
 * easysdk tests and support answers (KP.AE_ALIPASS_*). The full list of the card pack's codes is not public.
 */
export const ERROR_TEXTS: Readonly<Record<string, ErrorText>> = {
  "KP.AE_ALIPASS_APPID_NOSUPPORT": {
    what: {
      zh: "支付宝不接受模板里的 appId：platform.channelID 不是创建它的应用，或应用没有开通卡包。",
      en: "Alipay does not accept the app id in the template: platform.channelID is not the app that sends it, or the app has no card pack.",
    },
    todo: {
      zh: "在设计器中执行「适配到应用」，让 channelID 等于本应用的 appId（服务商模式填商家的）；并检查 产品绑定 › 基础功能产品 › 支付宝卡包。",
      en: "Use “Fit to the app” in the designer so that channelID is this app's id (the merchant's, for a service provider), and check 产品绑定 › 基础功能产品 › 支付宝卡包.",
    },
  },
  "KP.AE_ALIPASS_NOTEXIST": {
    what: {
      zh: "支付宝没有这张券：从未发出、序列号不对，或 channelID 与模板不一致。",
      en: "Alipay has no such pass: never issued, another serial number, or a channelID that is not the template's.",
    },
    todo: {
      zh: "用「向支付宝查询」核对序列号与 passId；确认模板的 channelID 未被改过。",
      en: "Compare serial number and passId with “Ask Alipay”, and make sure the template's channelID has not been changed.",
    },
  },
  "KP.AE_ALIPASS_PARAME_IS_NULL": {
    what: { zh: "缺少必要的值（多为 serialNumber）。", en: "A required value is missing, mostly serialNumber." },
    todo: {
      zh: "模板的 fileInfo.serialNumber 应为 $serialNumber$，每个变量都要有来源；改好后重新发布。",
      en: "fileInfo.serialNumber must be $serialNumber$ and every variable needs a source. Correct the template and publish it again.",
    },
  },
  "isv.invalid-signature": signatureText,
  "isv.missing-signature-key": signatureText,
  "isv.missing-signature-config": {
    what: { zh: "应用还没有在开放平台配置公钥。", en: "No public key has been set for this app on the open platform." },
    todo: {
      zh: "开放平台控制台 › 应用 › 开发设置 › 接口加签方式：上传本系统显示的应用公钥。",
      en: "Open platform console › app › development settings › interface signing: upload the app public key that the studio shows.",
    },
  },
  "isv.missing-app-cert-sn": {
    what: {
      zh: "这个应用配置的是证书模式，而请求是密钥模式。",
      en: "This app is set to certificates, while the call was signed with plain keys.",
    },
    todo: {
      zh: "开放平台控制台 › 应用 › 开发设置 › 接口加签方式：改为「密钥」，再填写支付宝公钥。",
      en: "Open platform console › app › development settings › interface signing: choose “key”, then enter Alipay's public key here.",
    },
  },
  "isv.invalid-signature-type": signatureText,
  "isv.invalid-app-id": appIdText,
  "isv.missing-app-id": appIdText,
  "isv.invalid-app-state": {
    what: { zh: "应用尚未上线或已停用。", en: "The app is not online, or has been switched off." },
    todo: { zh: "开放平台控制台 › 应用：提交审核并上线。", en: "Open platform console › app: submit it for review and put it online." },
  },
  "not-online-app": {
    what: { zh: "应用尚未上线。", en: "The app is not online." },
    todo: {
      zh: "开放平台控制台 › 应用：提交审核并上线；或先用沙箱。",
      en: "Open platform console › app: submit it for review and put it online, or use the sandbox first.",
    },
  },
  "isv.invalid-timestamp": clockText,
  "isv.missing-timestamp": clockText,
  "isv.invalid-parameter": parameterText,
  "isv.illegal-json": parameterText,
  "isv.suspected-attack": {
    what: { zh: "支付宝的防护认为内容里有攻击特征。", en: "Alipay's filter holds something in the text for an attack." },
    todo: {
      zh: "检查模板文字里有没有类似 SQL、脚本或尖括号的内容，换一种写法。",
      en: "Look for text that resembles SQL, a script or angle brackets in the template, and word it differently.",
    },
  },
  "isv.invalid-method": {
    what: { zh: "网关没有这个接口。", en: "The gateway has no such method." },
    todo: { zh: "核对网关地址是否是支付宝的 gateway.do。", en: "Check that the gateway's address is Alipay's gateway.do." },
  },
  "invalid-openid": {
    what: { zh: "openId 不属于这个应用，或已失效。", en: "The openId does not belong to this app, or is no longer valid." },
    todo: {
      zh: "确认用户 id 来自同一个 appId；需要 userId 时见 开发设置 › openid 配置管理。",
      en: "Make sure the user's id was given to the same app. To receive userIds see 开发设置 › openid 配置管理.",
    },
  },
  "isv.insufficient-isv-permissions": permissionText,
  "isv.insufficient-user-permissions": permissionText,
  "isv.forbidden-api": permissionText,
  "isv.app-call-limited": limitText,
  "isv.method-call-limited": limitText,
  "20001": authTokenText,
  "40001": oursText,
  "40002": parameterText,
  "40003": {
    what: { zh: "应用的配置不满足调用条件。", en: "The app's configuration does not allow this call." },
    todo: {
      zh: "开放平台控制台 › 应用 › 开发设置：检查密钥、授权关系和应用状态。",
      en: "Open platform console › app › development settings: check keys, authorisations and the app's state.",
    },
  },
  "40005": limitText,
  "40006": permissionText,
};
