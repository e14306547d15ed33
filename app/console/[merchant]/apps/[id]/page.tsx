import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { consoleDeps } from "@/app/_server/console-deps";
import { GatewayBadge } from "@/components/app-shell/gateway-badges";
import { AppCheckPanel } from "@/components/merchant/app-check-panel";
import { AppForm } from "@/components/merchant/app-form";
import { PageHeader } from "@/components/ui/page-header";
import { ownPublicKey } from "@/lib/merchant/app-check";
import { readCheck } from "@/lib/merchant/app-schema";
import { can } from "@/lib/merchant/roles";
import { idSchema } from "@/lib/parse";
import { checkAppAction, saveAppAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("apps") };
}

export default async function AppPage({ params }: { params: Promise<{ merchant: string; id: string }> }) {
  const { merchant: slug, id } = await params;
  const { merchant, role, deps } = await consoleDeps(slug, "app:read");
  if (!idSchema.safeParse(id).success) notFound();
  const app = await deps.apps.find(merchant.id, id);
  if (!app) notFound();
  const t = await getTranslations("settings");
  const base = `/console/${merchant.slug}/apps`;
  const { checkResult, checkedAt, updatedAt, ...fields } = app;
  return (
    <>
      <PageHeader title={app.name} back={{ href: base, label: t("toApps") }} aside={<GatewayBadge gateway={app.gateway} />} />
      <AppForm
        key={updatedAt.toISOString()}
        app={fields}
        base={base}
        simulatorOn={deps.sandbox !== null}
        readOnly={!can(role, "app:write")}
        actions={{ save: saveAppAction.bind(null, merchant.slug) }}
        side={
          <AppCheckPanel
            id={id}
            check={readCheck(checkResult)}
            checkedAt={checkedAt}
            publicKey={ownPublicKey(deps, await deps.apps.getSealed(merchant.id, id))}
            canCheck={can(role, "app:write")}
            actions={{ check: checkAppAction.bind(null, merchant.slug) }}
          />
        }
      />
    </>
  );
}
