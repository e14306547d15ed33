"use client";
import { ActionIcon } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMenu2 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useEffect, useState, type ReactNode } from "react";
import { late } from "@/components/ui/late";
import { useFocusBack } from "@/components/ui/use-focus-back";
import type { AppHead } from "@/lib/merchant/app-store";
import type { Membership, MerchantHead } from "@/lib/merchant/access";
import type { Role } from "@/lib/merchant/roles";
import { Brand } from "./brand";
import styles from "./console-shell.module.css";
import { GatewayBadges } from "./gateway-badges";
import { SideNav } from "./side-nav";
import { loadPalette, usePaletteFocus } from "./use-palette-focus";

// Both come when they are opened for the first time: every page has them, and few use them.
const CommandPalette = late(loadPalette);
const NavDrawer = late(() => import("./nav-drawer").then(({ NavDrawer: drawer }) => drawer));

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
  const [hasDrawer, setHasDrawer] = useState(false);
  const { isWanted: hasPalette, ...focus } = usePaletteFocus();
  const here = usePathname();
  const { close } = drawer;
  useEffect(close, [here, close]);
  if (opened && !hasDrawer) setHasDrawer(true);
  useFocusBack(opened);

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
      {hasDrawer && <NavDrawer {...shell} opened={opened} onClose={close} />}
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {hasPalette && <CommandPalette {...focus} merchant={shell.merchant} merchants={shell.merchants} />}
    </div>
  );
}
