"use client";
import { ActionIcon, Tooltip, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslations } from "next-intl";

/** Light or dark. Both buttons are in the page and CSS shows one, so that server and browser agree before the scheme is known. */
export function ThemeSwitch() {
  const t = useTranslations("shell");
  const { setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Tooltip label={t("toDark")}>
        <ActionIcon darkHidden onClick={() => setColorScheme("dark")} aria-label={t("toDark")}>
          <IconMoon size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("toLight")}>
        <ActionIcon lightHidden onClick={() => setColorScheme("light")} aria-label={t("toLight")}>
          <IconSun size={17} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
