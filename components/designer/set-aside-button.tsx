"use client";
import { Button, Group, Popover, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useErrorText } from "@/components/ui/use-error-text";
import type { ActionError } from "@/lib/errors";
import type { Issue } from "@/lib/template/issue";
import { MAX_REASON_LENGTH } from "@/lib/template/set-aside";
import styles from "./issue-tray.module.css";
import type { Asides } from "./use-asides";

type Props = { issue: Issue; asides: Asides; onDone: () => void };

/** Leaves a note as it is, with a reason for those who come after. */
export function SetAsideButton(props: Props) {
  const t = useTranslations("designer.issues");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="top-end" width={300} shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.quiet} onClick={() => setIsOpen(!isOpen)}>
          {t("setAside")}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{isOpen && <ReasonForm {...props} onCancel={() => setIsOpen(false)} />}</Popover.Dropdown>
    </Popover>
  );
}

function ReasonForm({ issue, asides, onDone, onCancel }: Props & { onCancel: () => void }) {
  const t = useTranslations("designer.issues");
  const errorText = useErrorText();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<ActionError | null>(null);
  const [isBusy, startTransition] = useTransition();
  const setAside = () =>
    startTransition(async () => {
      const refusal = await asides.setAside(issue, reason.trim());
      setError(refusal);
      if (!refusal) onDone();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") setAside();
      }}
    >
      <TextInput
        label={t("reason")}
        placeholder={t("reasonPlaceholder")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={MAX_REASON_LENGTH}
        error={error && errorText(error)}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <Button size="xs" type="submit" loading={isBusy}>
          {t("setAsideDo")}
        </Button>
      </Group>
    </form>
  );
}
