"use client";
import { Menu, UnstyledButton } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { signOut } from "@/components/merchant/sign-in";
import type { Role } from "@/lib/merchant/roles";
import styles from "./user-menu.module.css";

/** Who is signed in, as what, and the way out. */
export function UserMenu({ user, role }: { user: { name: string; email: string }; role?: Role }) {
  const t = useTranslations("shell");
  return (
    <Menu position="top-start" width={220} shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles.button} aria-label={t("account", { name: user.name })}>
          <span className={styles.face} aria-hidden>
            {[...user.name][0]?.toUpperCase()}
          </span>
          <span className={styles.name}>{user.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.email}
          {role && ` · ${t(`role.${role}`)}`}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={15} aria-hidden />} onClick={() => void signOut()}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
