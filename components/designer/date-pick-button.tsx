"use client";
import { ActionIcon } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { setAt } from "@/lib/template/document";
import type { Pointer } from "@/lib/json/pointer";
import { readDateTime } from "@/lib/template/time";
import { useDesigner } from "./designer-context";
import { PickPopover } from "./pick-popover";

/** Opens the calendar of a field that holds a time. What is picked is written in the form of templates. */
export function DatePickButton({ pointer, label, text }: { pointer: Pointer; label: string; text: string }) {
  const t = useTranslations("form.date");
  const store = useDesigner();
  const time = readDateTime(text) ? text : null;
  // The last day of a pass is a whole one.
  const ends = pointer.endsWith("/endDate") ? "23:59:59" : "00:00:00";
  const pick = (picked: string) =>
    store.change((document) => setAt(document, pointer, picked), { gesture: `pick:${pointer}`, origin: "action", joins: "never" });
  return (
    <PickPopover
      label={t("panel")}
      position="bottom-end"
      onOpen={() => store.activate(pointer, "form")}
      load={() => import("./date-panel").then(({ DatePanel }) => DatePanel)}
      draw={(Panel) => <Panel text={time} ends={ends} onPick={pick} />}
      button={(toggle) => (
        <ActionIcon size="sm" aria-label={t("pick", { label })} onClick={toggle}>
          <IconCalendar size={15} />
        </ActionIcon>
      )}
    />
  );
}
