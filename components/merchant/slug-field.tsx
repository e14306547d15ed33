"use client";
import { Loader, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCircleCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/errors";
import type { SlugCheck } from "@/lib/merchant/merchant";

export type CheckSlug = (input: { slug: string }) => Promise<ActionResult<SlugCheck>>;

type Props = TextInputProps & {
  slug: string;
  /** The slug that is this merchant's already; null for a new one. */
  own: string | null;
  publicUrl: string;
  checkSlug: CheckSlug;
};

/** The merchant's part of its addresses: says while typing whether it can be had, and what the callback address becomes. */
export function SlugField({ slug, own, publicUrl, checkSlug, error, ...input }: Props) {
  const t = useTranslations("settings");
  const [asked] = useDebouncedValue(slug, 300);
  const { data } = useQuery({
    queryKey: ["slug", asked],
    queryFn: () => checkSlug({ slug: asked }),
    enabled: asked !== "" && asked !== own,
  });
  const known = asked === slug && data?.ok ? data.value : null;
  const waiting = slug !== "" && slug !== own && known === null && data?.ok !== false;
  const problem = known && known !== "free" ? t(`slug_${known}`) : error;
  return (
    <TextInput
      label={t("slug")}
      description={t("slugHelp", { address: `${publicUrl}/${slug || "…"}/alipayPass/b` })}
      inputWrapperOrder={["label", "input", "description", "error"]}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      rightSection={
        waiting ? (
          <Loader size={14} />
        ) : (
          known === "free" && <IconCircleCheck size={17} color="var(--studio-good-text)" aria-label={t("slug_free")} />
        )
      }
      {...input}
      error={problem}
    />
  );
}
