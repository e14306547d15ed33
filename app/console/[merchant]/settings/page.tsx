import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { checkSlugAction } from "@/app/console/-/new/actions";
import { consoleDeps } from "@/app/_server/console-deps";
import { MerchantSettings } from "@/components/merchant/merchant-settings";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/merchant/roles";
import { updateMerchantAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("settings") };
}

export default async function SettingsPage({ params }: { params: Promise<{ merchant: string }> }) {
  const { merchant, role, deps } = await consoleDeps((await params).merchant, "merchant:read");
  const published = await deps.merchants.countPublished(merchant.id);
  const t = await getTranslations("shell");
  return (
    <>
      <PageHeader title={t("settings")} />
      <MerchantSettings
        key={merchant.slug}
        merchant={merchant}
        published={published}
        publicUrl={deps.env.publicUrl}
        readOnly={!can(role, "merchant:write")}
        actions={{ save: updateMerchantAction.bind(null, merchant.slug), checkSlug: checkSlugAction }}
      />
    </>
  );
}
