import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { publicDeps } from "@/app/_server/public-deps";
import { SetupForm } from "@/components/merchant/setup-form";
import { Notice } from "@/components/ui/notice";
import { isSetupToken } from "@/lib/merchant/setup";
import { setUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  // The link is a key: it must not travel on as a referrer.
  return { title: (await getTranslations("auth"))("setup"), referrer: "no-referrer" };
}

export default async function SetupPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await searchParams;
  const deps = publicDeps();
  const t = await getTranslations("auth");
  if (await deps.owners.isInstalled()) {
    return (
      <Notice title={t("setupClosedTitle")}>
        <p>{t("setupClosedText")}</p>
        <p>
          <Link href="/sign-in">{t("toSignIn")}</Link>
        </p>
      </Notice>
    );
  }
  if (typeof token !== "string" || !isSetupToken(deps, token)) {
    return (
      <Notice tone="bad" title={t("setupLinkTitle")}>
        <p>{t("setupLinkText")}</p>
      </Notice>
    );
  }
  return <SetupForm setUp={setUpAction} token={token} />;
}
