"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useState } from "react";
import { readPhoneSettings, writePhoneSettings, type PhoneSettings } from "./phone-settings";

type Change = (change: Partial<PhoneSettings>, isDone?: boolean) => void;

/** The phone's settings, as the address has them at first. A change that is not done yet (a drag) does not reach the address. */
export function usePhoneSettings(): [PhoneSettings, Change] {
  const search = useSearchParams();
  const [settings, setSettings] = useState(() => readPhoneSettings(search));
  const change = useCallback<Change>((part, isDone = true) => {
    setSettings((current) => ({ ...current, ...part }));
    if (!isDone) return;
    // Read from the window when it happens: another setting may have been written since React last rendered.
    const here = new URLSearchParams(window.location.search);
    const next = writePhoneSettings(here, { ...readPhoneSettings(here), ...part });
    window.history.replaceState(null, "", next.size > 0 ? `${window.location.pathname}?${next.toString()}` : window.location.pathname);
  }, []);
  return [settings, change];
}
