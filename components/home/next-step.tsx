import { IconApps, IconRocket, IconTemplate } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export type Missing = "app" | "template" | "publication";

const ICONS = { app: IconApps, template: IconTemplate, publication: IconRocket } as const;

/** What stands between this merchant and its first claim, and the way there; whoever may only look is told who can. */
export function NextStep({ missing, href, may }: { missing: Missing; href: string; may: boolean }) {
  const t = useTranslations("home.next");
  const Icon = ICONS[missing];
  return (
    <EmptyState
      icon={<Icon size={22} />}
      title={t(`${missing}.title`)}
      action={may && <LinkButton href={href}>{t(`${missing}.action`)}</LinkButton>}
    >
      {may ? t(`${missing}.text`) : t("viewer")}
    </EmptyState>
  );
}
