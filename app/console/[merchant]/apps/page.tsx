import { LinkButton } from "@/components/ui/link-button";
import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleDeps } from "@/app/_server/console-deps";
import { AppList } from "@/components/merchant/app-list";
import { PageHeader } from "@/components/ui/page-header";
import { readCheck } from "@/lib/merchant/app-schema";
import { can } from "@/lib/merchant/roles";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("apps") };
}

export default async function AppsPage({ params }: { params: Promise<{ merchant: string }> }) {
  const { merchant, role, deps } = await consoleDeps((await params).merchant, "app:read");
  const apps = await deps.apps.list(merchant.id);
  const [shell, t] = await Promise.all([getTranslations("shell"), getTranslations("settings")]);
  const base = `/console/${merchant.slug}/apps`;
  const newButton = can(role, "app:write") && (
    <LinkButton href={`${base}/new`} leftSection={<IconPlus size={16} aria-hidden />}>
      {t("newApp")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={shell("apps")} actions={newButton} />
      <AppList
        base={base}
        apps={apps.map(({ checkResult, ...app }) => ({ ...app, check: readCheck(checkResult) }))}
        newButton={newButton}
      />
    </>
  );
}
