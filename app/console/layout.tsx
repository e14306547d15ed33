import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { requireUser } from "@/app/_server/console-deps";

/** Everything below belongs to signed-in people. The pages check again: a layout is not run anew when one goes from page to page. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  await requireUser();
  return <NextIntlClientProvider>{children}</NextIntlClientProvider>;
}
