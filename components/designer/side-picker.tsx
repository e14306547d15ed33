"use client";
import { ActionIcon, NativeSelect, Tooltip } from "@mantine/core";
import { IconArrowRight, IconArrowsExchange } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { readPair, type Pair, type Side } from "@/lib/template/version-pair";
import { usePairHref } from "./version-address";
import type { Compared } from "./version-side";
import type { VersionsProps } from "./versions-screen";
import styles from "./versions-screen.module.css";

/** Which two are compared; the address follows, so that it can be kept and sent. */
export function SidePicker({ slug, template, list: { rows }, compared }: VersionsProps & { compared: Compared }) {
  const t = useTranslations("versions");
  const router = useRouter();
  const hrefOf = usePairHref(slug, template.id);
  const [isBusy, startTransition] = useTransition();
  const pair: Pair = { before: compared.before.side, after: compared.after.side };
  const show = (next: Pair | null) => {
    if (next) startTransition(() => router.push(hrefOf(next)));
  };
  // Those that are compared may stand on another page of the list.
  const numbers = [...new Set([...rows.map(({ number }) => number), ...[pair.before, pair.after].filter((side) => side !== "draft")])];
  const data = [
    { value: "draft", label: t("draft") },
    ...numbers.sort((a, b) => b - a).map((number) => ({ value: String(number), label: t("number", { number }) })),
  ];
  const select = (which: "before" | "after", label: string) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={String(pair[which])}
      data={data}
      disabled={isBusy}
      onChange={({ currentTarget: { value } }) => {
        const other: Side = pair[which === "before" ? "after" : "before"];
        show(readPair(which === "before" ? `${value},${other}` : `${other},${value}`));
      }}
    />
  );
  return (
    <div className={styles.picker}>
      {select("before", t("compareFrom"))}
      <IconArrowRight size={15} aria-hidden />
      {select("after", t("compareTo"))}
      <Tooltip label={t("swap")}>
        <ActionIcon size={28} aria-label={t("swap")} onClick={() => show({ before: pair.after, after: pair.before })} disabled={isBusy}>
          <IconArrowsExchange size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
