"use client";
import { Drawer } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "./console-shell.module.css";
import type { ShellProps } from "./console-shell";
import { SideNav } from "./side-nav";

/** The navigation of a narrow screen. */
export function NavDrawer({ opened, onClose, ...shell }: ShellProps & { opened: boolean; onClose: () => void }) {
  const t = useTranslations("shell");
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={264} padding={0}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t("navigation")}>
        <Drawer.Body className={styles.drawer}>
          <SideNav {...shell} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
