"use client";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import "dayjs/locale/zh-cn";
import { useLocale } from "next-intl";
import { useState, type ReactNode } from "react";
import { createQueryClient } from "./query-client";
import { theme, themeVariables } from "./theme";

/** What every page stands on: theme, server reads, messages that come and go. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const locale = useLocale();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: locale === "zh-CN" ? "zh-cn" : "en", firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
        <Notifications position="top-right" limit={3} autoClose={5_000} />
      </DatesProvider>
    </MantineProvider>
  );
}
