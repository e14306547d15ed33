import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleDeps } from "@/app/_server/console-deps";
import { AppForm } from "@/components/merchant/app-form";
import { PageHeader } from "@/components/ui/page-header";
import { saveAppAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("newApp") };
}

export default async function NewAppPage({ params }: { params: Promise<{ merchant: string }> }) {
  const { merchant, deps } = await consoleDeps((await params).merchant, "app:write");
  const t = await getTranslations("settings");
  const base = `/console/${merchant.slug}/apps`;
  return (
    <>
      <PageHeader title={t("newApp")} back={{ href: base, label: t("toApps") }} />
      <AppForm app={null} base={base} simulatorOn={deps.sandbox !== null} actions={{ save: saveAppAction.bind(null, merchant.slug) }} />
    </>
  );
}
