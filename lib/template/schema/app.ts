import type { ObjectField } from "../field";

/** Which app a tap opens: `appInfo.app`, and the message of an operation of the format `app`. */
export const appDetail = {
  kind: "object",
  label: { zh: "应用", en: "App" },
  help: { zh: "点按后打开的手机应用，没有安装时去下载。", en: "The mobile app that a tap opens, or where to get it." },
  mark: "O KIT1, KIT2",
  fields: {
    android_appid: {
      kind: "text",
      label: { zh: "Android 应用 ID", en: "Android app id" },
      help: { zh: "Android 应用的包名。", en: "The Android app's package name." },
      mark: "O KIT1, KIT2",
      example: "com.example.shop",
    },
    ios_appid: {
      kind: "text",
      label: { zh: "iOS 应用 ID", en: "iOS app id" },
      help: { zh: "iOS 应用的标识或协议头。", en: "The iOS app's id or scheme." },
      mark: "O KIT1, KIT2",
      example: "exampleshop://",
    },
    android_launch: {
      kind: "text",
      label: { zh: "Android 打开方式", en: "Android launch" },
      help: { zh: "Android 上打开应用的地址或包名。", en: "What opens the app on Android: an address or the package." },
      mark: "O KIT1, KIT2",
      example: "com.example.shop",
    },
    ios_launch: {
      kind: "text",
      label: { zh: "iOS 打开方式", en: "iOS launch" },
      help: { zh: "iOS 上打开应用的地址。", en: "The address that opens the app on iOS." },
      mark: "O KIT1, KIT2",
      example: "exampleshop://coupon",
    },
    android_download: {
      kind: "url",
      label: { zh: "Android 下载地址", en: "Android download" },
      help: { zh: "没有安装时从这里下载。", en: "Where to get the app when it is not there." },
      mark: "O KIT1, KIT2",
      example: "https://example.com/shop.apk",
    },
    ios_download: {
      kind: "url",
      label: { zh: "iOS 下载地址", en: "iOS download" },
      help: { zh: "没有安装时从这里下载。", en: "Where to get the app when it is not there." },
      mark: "O KIT1, KIT2",
      example: "https://example.com/ios",
    },
  },
} as const satisfies ObjectField;
