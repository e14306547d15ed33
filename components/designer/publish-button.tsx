"use client";
import { Button, Tooltip, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useStudioLocale } from "@/components/ui/use-wording";
import { issueText } from "@/lib/template/rules/check";
import { useDesignerState } from "./designer-context";

/** Why the draft cannot be published as it stands; null when it can. */
export function usePublishReason(): string | null {
  const t = useTranslations("designer.publishReason");
  const isBroken = useDesignerState((state) => state.document.broken !== null);
  const locale = useStudioLocale();
  const issues = useDesignerState((state) => state.issues);
  const [first, ...more] = issues.filter(({ severity }) => severity === "error");
  if (!first) return null;
  const issue = issueText(first, locale);
  return isBroken ? t("broken", { issue }) : t("errors", { count: more.length + 1, issue });
}

/** Out of work while there are errors, but never dead: it takes the focus and says why. */
export function PublishButton({ onPublish }: { onPublish: () => void }) {
  const t = useTranslations("designer");
  const reason = usePublishReason();
  const id = useId();
  return (
    <>
      <Tooltip label={reason} disabled={reason === null} events={{ hover: true, focus: true, touch: true }} multiline maw={280}>
        <Button
          onClick={() => reason === null && onPublish()}
          data-disabled={reason !== null || undefined}
          aria-disabled={reason !== null || undefined}
          aria-describedby={reason === null ? undefined : id}
        >
          {t("publish")}
        </Button>
      </Tooltip>
      {reason !== null && <VisuallyHidden id={id}>{reason}</VisuallyHidden>}
    </>
  );
}
