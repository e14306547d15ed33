import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { isLocale, LOCALE_COOKIE, pickLocale } from "@/lib/locale";
import { messagesOf } from "./messages";

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked)
    ? asked
    : pickLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get("accept-language"));
  // The card pack lives in this zone (dates of a pass carry none), and one zone for all keeps server and browser equal.
  return { locale, timeZone: "Asia/Shanghai", messages: await messagesOf(locale) };
});
