"use client";
import { useMantineColorScheme } from "@mantine/core";
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconBuildingStore, IconLanguage, IconLogout, IconMoon, IconPlus, IconSearch, IconSun } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { signOut } from "@/components/merchant/sign-in";
import { Shortcut } from "@/components/ui/shortcut";
import type { Membership, MerchantHead } from "@/lib/merchant/access";
import { NAV_ITEMS } from "./nav-items";
import { paletteStore } from "./palette";
import { readPaletteCommands, type PaletteGroup } from "./palette-commands";
import type { PaletteFocus } from "./use-palette-focus";
import { useSwitchLanguage } from "./use-switch-language";

type Props = PaletteFocus & { merchant: MerchantHead; merchants: Membership[] };

/** ⌘K or Ctrl-K: what the open page can do, every page, and every choice of the shell, by typing. */
export function CommandPalette({ merchant, merchants, choose, onExited }: Props) {
  const t = useTranslations("shell");
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme();
  const switchLanguage = useSwitchLanguage();
  const [here, setHere] = useState<PaletteGroup[]>(readPaletteCommands);

  const actions: SpotlightActionGroupData[] = [
    ...here.map(({ group, commands }) => ({
      group,
      actions: commands.map(({ id, label, description, keywords, shortcut, icon, run }) => ({
        id,
        label,
        ...(description && { description }),
        ...(keywords && { keywords }),
        leftSection: icon,
        rightSection: shortcut && <Shortcut keys={shortcut} />,
        onClick: () => choose(run),
      })),
    })),
    {
      group: t("paletteGo"),
      actions: NAV_ITEMS.map(({ key, path, icon: Icon }) => ({
        id: key,
        label: t(key),
        // The address's own word, so that typing "passes" finds it in either language.
        keywords: [key],
        leftSection: <Icon size={18} stroke={1.7} />,
        onClick: () => router.push(`/console/${merchant.slug}${path}`),
      })),
    },
    {
      group: t("switchMerchant"),
      actions: [
        ...merchants
          .filter((each) => each.merchant.id !== merchant.id)
          .map(({ merchant: { id, slug, name } }) => ({
            id,
            label: name,
            description: slug,
            leftSection: <IconBuildingStore size={18} stroke={1.7} />,
            onClick: () => router.push(`/console/${slug}`),
          })),
        { id: "new", label: t("newMerchant"), leftSection: <IconPlus size={18} />, onClick: () => router.push("/console/-/new") },
      ],
    },
    {
      group: t("paletteDo"),
      actions: [
        {
          id: "language",
          label: t("switchLanguage"),
          description: t("language"),
          keywords: ["language", "语言"],
          leftSection: <IconLanguage size={18} stroke={1.7} />,
          onClick: switchLanguage,
        },
        {
          id: "light",
          label: t("toLight"),
          keywords: ["theme"],
          leftSection: <IconSun size={18} stroke={1.7} />,
          onClick: () => setColorScheme("light"),
        },
        {
          id: "dark",
          label: t("toDark"),
          keywords: ["theme"],
          leftSection: <IconMoon size={18} stroke={1.7} />,
          onClick: () => setColorScheme("dark"),
        },
        { id: "sign-out", label: t("signOut"), leftSection: <IconLogout size={18} stroke={1.7} />, onClick: () => void signOut() },
      ],
    },
  ];

  return (
    <Spotlight
      actions={actions}
      store={paletteStore}
      shortcut={null}
      onSpotlightOpen={() => setHere(readPaletteCommands())}
      returnFocus={false}
      transitionProps={{ duration: 120, transition: "pop", onExited }}
      highlightQuery
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      scrollable
      maxHeight="60dvh"
      nothingFound={t("paletteEmpty")}
      searchProps={{ leftSection: <IconSearch size={17} aria-hidden />, placeholder: t("paletteSearch"), "aria-label": t("paletteSearch") }}
    />
  );
}
