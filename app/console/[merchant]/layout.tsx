import type { ReactNode } from "react";
import { consoleDeps } from "@/app/_server/console-deps";
import { ConsoleShell } from "@/components/app-shell/console-shell";

export default async function MerchantLayout({ children, params }: { children: ReactNode; params: Promise<{ merchant: string }> }) {
  const { merchant, user, role, deps } = await consoleDeps((await params).merchant, "merchant:read");
  const [merchants, apps] = await Promise.all([deps.merchants.listOf(user.id), deps.apps.listHeads(merchant.id)]);
  return (
    <ConsoleShell merchant={merchant} merchants={merchants} apps={apps} user={{ name: user.name, email: user.email }} role={role}>
      {children}
    </ConsoleShell>
  );
}
