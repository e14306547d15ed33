import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { AuthFrame } from "@/components/app-shell/auth-frame";

/** For an unknown address and for a merchant one does not belong to alike. */
export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <AuthFrame>
      <h1>{t("notFoundTitle")}</h1>
      <p>{t("notFoundText")}</p>
      <Link href="/console">{t("backToConsole")}</Link>
    </AuthFrame>
  );
}
