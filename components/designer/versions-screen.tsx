"use client";
import { IconHistory } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { VersionPage } from "@/lib/template/version-store";
import { VersionComparison } from "./version-comparison";
import { VersionList } from "./version-list";
import { designerHref } from "./version-address";
import type { Compared } from "./version-side";
import styles from "./versions-screen.module.css";

export type VersionsProps = {
  slug: string;
  template: { id: string; name: string; updatedAt: Date };
  list: VersionPage;
  /** Null while there is no version. */
  compared: Compared | null;
  /** The moment the page was made, so that server and browser draw the same. */
  now: Date;
  canWrite: boolean;
};

/** What was published, and how any two of it differ. */
export function VersionsScreen(props: VersionsProps) {
  const { slug, template, compared } = props;
  const t = useTranslations("versions");
  const designer = designerHref(slug, template.id);
  return (
    <div className={styles.screen}>
      <PageHeader title={template.name} back={{ href: designer, label: t("toDesigner") }} aside={t("title")} />
      {compared ? (
        <div className={styles.body}>
          <VersionList {...props} compared={compared} />
          <VersionComparison {...props} compared={compared} />
        </div>
      ) : (
        <EmptyState
          icon={<IconHistory size={22} />}
          title={t("empty")}
          action={<LinkButton href={designer}>{t("emptyAction")}</LinkButton>}
        >
          {t("emptyText")}
        </EmptyState>
      )}
    </div>
  );
}
