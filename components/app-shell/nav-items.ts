import { IconAdjustments, IconApps, IconArrowsLeftRight, IconLayoutDashboard, IconTemplate, IconTicket } from "@tabler/icons-react";

/** The rooms of a merchant's console that are built, in their order. `path` follows `/console/{slug}`. */
export const NAV_ITEMS = [
  { key: "home", path: "", icon: IconLayoutDashboard },
  { key: "templates", path: "/templates", icon: IconTemplate },
  { key: "passes", path: "/passes", icon: IconTicket },
  { key: "callbacks", path: "/callbacks", icon: IconArrowsLeftRight },
  { key: "apps", path: "/apps", icon: IconApps },
  { key: "settings", path: "/settings", icon: IconAdjustments },
] as const;

/** The room that an address lies in; the overview's is exact, since every address begins with it. */
export function isCurrent(path: string, here: string): boolean {
  return here === path || (path.split("/").length > 3 && here.startsWith(`${path}/`));
}
