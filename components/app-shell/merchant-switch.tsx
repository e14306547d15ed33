"use client";
import { Menu, UnstyledButton } from "@mantine/core";
import { IconBuildingStore, IconCheck, IconPlus, IconSelector } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Membership, MerchantHead } from "@/lib/merchant/access";
import styles from "./merchant-switch.module.css";

/** The merchant of this console, the others one belongs to, and the way to a new one. */
export function MerchantSwitch({ merchant, merchants }: { merchant: MerchantHead; merchants: Membership[] }) {
  const t = useTranslations("shell");
  return (
    <Menu width="target" position="bottom-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles.button} aria-label={t("currentMerchant", { name: merchant.name })}>
          <span className={styles.mark} aria-hidden>
            {[...merchant.name][0]}
          </span>
          <span className={styles.name}>
            {merchant.name} <span className={styles.slug}>{merchant.slug}</span>
          </span>
          <IconSelector size={15} aria-hidden className={styles.arrow} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.list}>
        <Menu.Label>{t("switchMerchant")}</Menu.Label>
        {merchants.map(({ merchant: { id, slug, name } }) => (
          <Menu.Item
            key={id}
            component={Link}
            href={`/console/${slug}`}
            leftSection={id === merchant.id ? <IconCheck size={15} aria-hidden /> : <IconBuildingStore size={15} aria-hidden />}
            aria-current={id === merchant.id || undefined}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} href="/console/-/new" leftSection={<IconPlus size={15} aria-hidden />}>
          {t("newMerchant")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
