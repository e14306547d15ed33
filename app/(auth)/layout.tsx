import type { ReactNode } from "react";
import { AuthFrame } from "@/components/app-shell/auth-frame";
import { LanguageSwitch } from "@/components/app-shell/language-switch";
import { ThemeSwitch } from "@/components/app-shell/theme-switch";

export default function AuthLayout({ children }: { children: ReactNode }) {
  const corner = (
    <>
      <LanguageSwitch />
      <ThemeSwitch />
    </>
  );
  return <AuthFrame corner={corner}>{children}</AuthFrame>;
}
