"use client";
import { Kbd, UnstyledButton } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import { IconCommand } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Brand } from "./brand";
import type { ShellProps } from "./console-shell";
import { GatewayBadges } from "./gateway-badges";
import { LanguageSwitch } from "./language-switch";
import { MerchantSwitch } from "./merchant-switch";
import { isCurrent, NAV_ITEMS } from "./nav-items";
import { palette } from "./palette";
import styles from "./side-nav.module.css";
import { ThemeSwitch } from "./theme-switch";
import { UserMenu } from "./user-menu";

/** Where one is, where one can go, and who one is. */
export function SideNav({ merchant, merchants, apps, user, role }: ShellProps) {
  const t = useTranslations("shell");
  const here = usePathname();
  const os = useOs();
  return (
    <div className={styles.nav}>
      <div className={styles.head}>
        <Brand />
      </div>
      <MerchantSwitch merchant={merchant} merchants={merchants} />
      <div className={styles.badges}>
        <GatewayBadges apps={apps} />
      </div>
      <nav aria-label={t("navigation")} className={styles.items}>
        {NAV_ITEMS.map(({ key, path, icon: Icon }) => {
          const href = `/console/${merchant.slug}${path}`;
          return (
            <Link key={key} href={href} className={styles.item} aria-current={isCurrent(href, here) ? "page" : undefined}>
              <Icon size={18} stroke={1.7} aria-hidden />
              {t(key)}
            </Link>
          );
        })}
      </nav>
      <div className={styles.foot}>
        <UnstyledButton className={styles.item} onClick={palette.open}>
          <IconCommand size={18} stroke={1.7} aria-hidden />
          {t("palette")}
          <Kbd size="xs" className={styles.key}>
            {os === "macos" || os === "ios" ? "⌘K" : "Ctrl K"}
          </Kbd>
        </UnstyledButton>
        <div className={styles.person}>
          <UserMenu user={user} role={role} />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </div>
  );
}
