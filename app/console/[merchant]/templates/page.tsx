import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleDeps } from "@/app/_server/console-deps";
import { TemplateList } from "@/components/template/template-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/merchant/roles";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("templates") };
}

export default async function TemplatesPage({ params }: { params: Promise<{ merchant: string }> }) {
  const { merchant, role, deps } = await consoleDeps((await params).merchant, "template:read");
  const [rows, shell, t] = await Promise.all([deps.shelf.list(merchant.id, {}), getTranslations("shell"), getTranslations("templates")]);
  const newButton = can(role, "template:write") && (
    <LinkButton href={`/console/${merchant.slug}/templates/new`} leftSection={<IconPlus size={16} aria-hidden />}>
      {t("newTemplate")}
    </LinkButton>
  );
  const iso = (date: Date | null) => date && date.toISOString();
  return (
    <>
      <PageHeader title={shell("templates")} actions={newButton} />
      <TemplateList
        slug={merchant.slug}
        newButton={newButton}
        initial={rows.rows.map((row) => ({
          ...row,
          stoppedAt: iso(row.stoppedAt),
          archivedAt: iso(row.archivedAt),
          lastClaimedAt: iso(row.lastClaimedAt),
          updatedAt: row.updatedAt.toISOString(),
        }))}
      />
    </>
  );
}
