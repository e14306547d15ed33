"use client";
import { Button, Popover, Tooltip, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useStudioLocale } from "@/components/ui/use-wording";
import { issueText } from "@/lib/template/issue";
import { useDesigner, useDesignerState, useIssues } from "./designer-context";
import styles from "./publish-button.module.css";

/** Why the draft cannot be published as it stands; null when it can. */
export function usePublishReason(): string | null {
  const t = useTranslations("designer.publishReason");
  const isBroken = useDesignerState((state) => state.document.broken !== null);
  const locale = useStudioLocale();
  const issues = useIssues((all) => all);
  const [first, ...more] = issues.filter(({ severity }) => severity === "error");
  if (!first) return null;
  const issue = issueText(first, locale);
  return isBroken ? t("broken", { issue }) : t("errors", { count: more.length + 1, issue });
}

/** Out of work while there are errors, but never dead: it takes the focus and says why, and pressed it shows the way to the first. */
export function PublishButton({ onPublish }: { onPublish: () => void }) {
  const t = useTranslations("designer");
  const reason = usePublishReason();
  const [isTold, setIsTold] = useState(false);
  const id = useId();
  const isOut = reason !== null;
  const isOpen = isTold && isOut;
  return (
    <>
      <Popover opened={isOpen} onChange={setIsTold} position="bottom-end" width={300} shadow="md" withArrow trapFocus>
        <Popover.Target>
          <Tooltip label={reason} disabled={!isOut || isOpen} events={{ hover: true, focus: true, touch: false }} multiline maw={280}>
            <Button
              onClick={() => (isOut ? setIsTold(!isTold) : onPublish())}
              data-disabled={isOut || undefined}
              aria-disabled={isOut || undefined}
              aria-describedby={isOut ? id : undefined}
            >
              {t("publish")}
            </Button>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>{isOpen && <Reason reason={reason} onGone={() => setIsTold(false)} />}</Popover.Dropdown>
      </Popover>
      {isOut && <VisuallyHidden id={id}>{reason}</VisuallyHidden>}
    </>
  );
}

function Reason({ reason, onGone }: { reason: string; onGone: () => void }) {
  const t = useTranslations("designer.publishReason");
  const store = useDesigner();
  const go = () => {
    const first = store.getState().issues.find(({ severity }) => severity === "error");
    onGone();
    if (first) store.activate(first.pointer, "tray");
  };
  return (
    <>
      <p className={styles.reason}>{reason}</p>
      <button type="button" className={styles.go} onClick={go}>
        {t("goToFirst")}
      </button>
    </>
  );
}
