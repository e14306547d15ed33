import { getTranslations } from "next-intl/server";
import { AuthFrame } from "@/components/app-shell/auth-frame";

/**
 * For an unknown address and for a merchant one does not belong to alike. Every page brings it along in case it is needed: no script of its
 * own, so the link is a plain one.
 */
export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <AuthFrame>
      <h1>{t("notFoundTitle")}</h1>
      <p>{t("notFoundText")}</p>
      <a href="/console">{t("backToConsole")}</a>
    </AuthFrame>
  );
}
