import { LinkButton } from "@/components/ui/link-button";
import { IconBuildingStore, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Membership } from "@/lib/merchant/access";
import styles from "./merchant-list.module.css";

/** The merchants one belongs to. */
export function MerchantList({ memberships }: { memberships: Membership[] }) {
  const t = useTranslations("settings");
  const shell = useTranslations("shell");
  const newButton = (
    <LinkButton href="/console/-/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("newMerchant")}
    </LinkButton>
  );
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("merchants")}</h1>
        {memberships.length > 0 && newButton}
      </div>
      <div className={styles.card}>
        {memberships.length === 0 && (
          <EmptyState icon={<IconBuildingStore size={22} />} title={t("noMerchants")} action={newButton}>
            {t("noMerchantsText")}
          </EmptyState>
        )}
        {memberships.map(({ merchant, role }) => (
          <Link key={merchant.id} href={`/console/${merchant.slug}`} className={styles.row}>
            <span className={styles.name}>{merchant.name}</span>
            <span className={styles.slug}>{merchant.slug}</span>
            <span className={styles.role}>{shell(`role.${role}`)}</span>
            <IconChevronRight size={16} aria-hidden />
          </Link>
        ))}
      </div>
    </>
  );
}
