"use client";
import { MantineProvider } from "@mantine/core";
import { useNotifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { fetchCode, late } from "./late";
import { createQueryClient } from "./query-client";
import { theme, themeVariables } from "./theme";
import { useFirstTouch } from "./use-first-touch";

const loadList = () => import("@mantine/notifications").then(({ Notifications: list }) => list);
const Notifications = late(loadList, null);

/** What every page stands on: theme, server reads, messages that come and go. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      <Messages />
    </MantineProvider>
  );
}

/** Where messages appear. Their code comes with the person's first touch: a message about a line that is down could not fetch it. */
function Messages() {
  const { notifications, queue } = useNotifications();
  const [isWanted, setIsWanted] = useState(false);
  if (!isWanted && notifications.length + queue.length > 0) setIsWanted(true);
  useFirstTouch(() => void fetchCode(loadList));
  return isWanted && <Notifications position="top-right" limit={3} autoClose={5_000} />;
}
