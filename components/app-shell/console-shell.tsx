"use client";
import { ActionIcon, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMenu2 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, type ReactNode } from "react";
import type { AppHead } from "@/lib/merchant/app-store";
import type { Membership, MerchantHead } from "@/lib/merchant/access";
import type { Role } from "@/lib/merchant/roles";
import { Brand } from "./brand";
import { CommandPalette } from "./command-palette";
import styles from "./console-shell.module.css";
import { GatewayBadges } from "./gateway-badges";
import { SideNav } from "./side-nav";

export type ShellProps = {
  merchant: MerchantHead;
  merchants: Membership[];
  apps: AppHead[];
  user: { name: string; email: string };
  role: Role;
};

/** The frame of every console page: navigation beside it, or behind a button where the screen is narrow. */
export function ConsoleShell({ children, ...shell }: ShellProps & { children: ReactNode }) {
  const t = useTranslations("shell");
  const [opened, drawer] = useDisclosure(false);
  const here = usePathname();
  const { close } = drawer;
  useEffect(close, [here, close]);

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t("skip")}
      </a>
      <div className={styles.side}>
        <SideNav {...shell} />
      </div>
      <div className={styles.top}>
        <ActionIcon size="lg" onClick={drawer.open} aria-label={t("openNavigation")} aria-expanded={opened}>
          <IconMenu2 size={20} />
        </ActionIcon>
        <Brand />
        <span className={styles.topBadges}>
          <GatewayBadges apps={shell.apps} />
        </span>
      </div>
      <Drawer.Root opened={opened} onClose={drawer.close} size={264} padding={0}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={t("navigation")}>
          <Drawer.Body className={styles.drawer}>
            <SideNav {...shell} />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <CommandPalette merchant={shell.merchant} merchants={shell.merchants} />
    </div>
  );
}
