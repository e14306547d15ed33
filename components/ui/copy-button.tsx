"use client";
import { ActionIcon, CopyButton as MantineCopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";

/** Copies `value`; `label` says what it is, for those who do not see what stands before it. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const t = useTranslations("shell");
  return (
    <MantineCopyButton value={value} timeout={1_500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t("copied") : t("copy", { what: label })}>
          <ActionIcon size="sm" onClick={copy} aria-label={t("copy", { what: label })}>
            {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
          </ActionIcon>
        </Tooltip>
      )}
    </MantineCopyButton>
  );
}
