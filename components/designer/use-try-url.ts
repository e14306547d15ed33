"use client";
import { useSyncExternalStore } from "react";
import { sandboxClaimUrl } from "@/lib/alipay/launch";
import type { Template } from "@/lib/template/store";

let userId: string | undefined;

/** A user of the simulator, one for as long as the page is open. */
function someUser(): string {
  userId ??= `2088${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte % 10).join("")}`;
  return userId;
}

const never = () => () => {};

/** The simulator's claim page of a published template; null where there is none. Known in the browser only: the user is made up there. */
export function useTryUrl({ sandboxUrl, template }: { sandboxUrl: string | null; template: Template }): string | null {
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const tplId = template.publication?.tplId;
  if (!isBrowser || sandboxUrl === null || !tplId || template.app.gateway !== "simulator") return null;
  return sandboxClaimUrl(sandboxUrl, { tplId, userId: someUser() });
}
