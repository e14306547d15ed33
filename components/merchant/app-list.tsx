"use client";
import { IconApps } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { GatewayBadge } from "@/components/app-shell/gateway-badges";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { AppCheck } from "@/lib/merchant/app-schema";
import type { AppHead } from "@/lib/merchant/app-store";
import { inWords } from "@/lib/template/wording";
import styles from "./app-list.module.css";

export type ListedApp = AppHead & { logoUrl: string; templates: number; check: AppCheck | null };

/** A merchant's apps with how their last test call ended. */
export function AppList({ apps, base, newButton }: { apps: ListedApp[]; base: string; newButton: ReactNode }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  if (apps.length === 0)
    return (
      <EmptyState icon={<IconApps size={22} />} title={t("noApps")} action={newButton}>
        {t("noAppsText")}
      </EmptyState>
    );
  return (
    <ul className={styles.list}>
      {apps.map((app) => (
        <li key={app.id}>
          <Link href={`${base}/${app.id}`} className={styles.row}>
            <span
              className={styles.logo}
              aria-hidden
              style={app.logoUrl ? { backgroundImage: `url(${JSON.stringify(app.logoUrl)})` } : undefined}
            >
              {!app.logoUrl && [...app.name][0]}
            </span>
            <span className={styles.what}>
              <span className={styles.name}>{app.name}</span>
              <span className={styles.id}>{app.appId}</span>
            </span>
            <GatewayBadge gateway={app.gateway} />
            <span className={styles.count}>{t("templateCount", { count: app.templates })}</span>
            <span className={styles.check}>
              <CheckTag check={app.check} />
              {app.check && app.check.outcome !== "accepted" && (
                <span className={styles.why}>{inWords(app.check.what, locale === "en" ? "en" : "zh-CN")}</span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** 已连通, 未连通, or that nobody has tried yet. */
export function CheckTag({ check }: { check: AppCheck | null }) {
  const t = useTranslations("settings");
  if (!check) return <Tag>{t("unchecked")}</Tag>;
  return check.outcome === "accepted" ? <Tag tone="good">{t("connected")}</Tag> : <Tag tone="bad">{t("notConnected")}</Tag>;
}
