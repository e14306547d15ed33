import { IconApps } from "@tabler/icons-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleDeps } from "@/app/_server/console-deps";
import { NewTemplate } from "@/components/template/new-template";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { createDraftAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("newTemplate") };
}

export default async function NewTemplatePage({ params }: { params: Promise<{ merchant: string }> }) {
  const { merchant, deps } = await consoleDeps((await params).merchant, "template:write");
  const apps = await deps.apps.list(merchant.id);
  const t = await getTranslations("templates");
  const base = `/console/${merchant.slug}`;
  return (
    <>
      <PageHeader title={t("newTemplate")} back={{ href: `${base}/templates`, label: t("toTemplates") }} />
      {apps.length === 0 ? (
        <EmptyState
          icon={<IconApps size={22} />}
          title={t("noAppTitle")}
          action={<LinkButton href={`${base}/apps/new`}>{t("toNewApp")}</LinkButton>}
        >
          {t("noAppText")}
        </EmptyState>
      ) : (
        <NewTemplate
          base={base}
          apps={apps.map(({ id, name, appId, gateway, logoUrl }) => ({ id, name, appId, gateway, logoUrl }))}
          merchantName={merchant.name}
          callbackUrl={callbackUrlOf(deps.env.publicUrl, merchant.slug)}
          now={deps.now()}
          actions={{ create: createDraftAction.bind(null, merchant.slug) }}
        />
      )}
    </>
  );
}
