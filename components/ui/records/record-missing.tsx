"use client";
import { Skeleton, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { FetchError } from "@/components/ui/query-client";
import { useErrorText } from "@/components/ui/use-error-text";

/** In the place of a record that could not be read. */
export function RecordMissing({ error }: { error: Error }) {
  const t = useTranslations("records");
  const errorText = useErrorText();
  return <Notice tone="bad">{error instanceof FetchError ? errorText(error) : t("offline")}</Notice>;
}

/** In the place of a record that is on its way. */
export function RecordLoading() {
  return (
    <Stack gap={10} mt={14} aria-busy>
      <Skeleton height={14} width="70%" />
      <Skeleton height={14} width="50%" />
      <Skeleton height={14} width="60%" />
      <Skeleton height={180} mt={10} />
    </Stack>
  );
}
