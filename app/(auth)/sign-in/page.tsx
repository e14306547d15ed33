import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicDeps } from "@/app/_server/public-deps";
import { currentUser } from "@/app/_server/session";
import { SignInForm } from "@/components/merchant/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { localPath } from "@/lib/merchant/sign-in-path";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const target = localPath(typeof next === "string" ? next : null);
  if (await currentUser()) redirect(target);
  const t = await getTranslations("auth");
  if (!(await publicDeps().owners.isInstalled())) {
    return (
      <Notice title={t("noOwnerTitle")}>
        <p>{t("noOwnerText")}</p>
      </Notice>
    );
  }
  return <SignInForm next={target} />;
}
