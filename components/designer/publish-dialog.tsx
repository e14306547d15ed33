"use client";
import { Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { unreachable } from "@/components/ui/unreachable";
import type { ActionError } from "@/lib/errors";
import type { Published } from "@/lib/template/publish";
import type { DialogProps } from "./dialogs";
import { PublishConfirm } from "./publish-confirm";
import { PublishDone } from "./publish-done";
import { UnsettledChoice } from "./unsettled-choice";
import { useKeptNote } from "./use-kept-note";

type Step = { name: "confirm"; error: ActionError | null } | { name: "unsettled" } | { name: "done"; published: Published };

/** From the question to the tplId: what will be sent, what came of it, and what to do when nobody knows. */
export function PublishDialog(props: DialogProps) {
  const { saver, template, isUnsettled, actions, onOpen, onDone } = props;
  const t = useTranslations("publish");
  const [step, setStep] = useState<Step>(isUnsettled ? { name: "unsettled" } : { name: "confirm", error: null });
  const [isBusy, setIsBusy] = useState(false);
  const { note, setNote, forget } = useKeptNote(template.id);
  const close = () => !isBusy && onOpen(null);

  const publish = async () => {
    setIsBusy(true);
    const saved = await saver.flush();
    const result =
      saved.kind === "saved"
        ? await actions.publish({ templateId: template.id, expectedRevision: saver.revision, note }).catch(unreachable)
        : { ok: false as const, error: saved.kind === "failed" ? saved.error : { code: "draft_outdated" as const, params: {} } };
    setIsBusy(false);
    if (!result.ok && result.error.code === "draft_outdated") {
      await saver.meetConflict();
      if (saver.getState().kind === "conflict") return onOpen(null);
    }
    if (result.ok) {
      setStep({ name: "done", published: result.value });
      forget();
    } else if (result.error.code === "publish_unsettled") setStep({ name: "unsettled" });
    else setStep({ name: "confirm", error: result.error });
    onDone();
  };

  return (
    <Modal
      opened
      onClose={close}
      size={step.name === "unsettled" ? "xl" : "lg"}
      title={t(step.name === "done" ? "doneTitle" : step.name === "unsettled" ? "unsettledTitle" : "title")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {step.name === "confirm" && (
        <PublishConfirm {...props} note={note} onNote={setNote} error={step.error} isBusy={isBusy} onPublish={() => void publish()} />
      )}
      {step.name === "unsettled" && (
        <UnsettledChoice
          {...props}
          isBusy={isBusy}
          onRetry={() => void publish()}
          onSettled={(publication) => {
            if (publication) {
              setStep({ name: "done", published: { ...publication, unchanged: false } });
              forget();
            } else setStep({ name: "confirm", error: null });
            onDone();
          }}
        />
      )}
      {step.name === "done" && <PublishDone {...props} published={step.published} />}
    </Modal>
  );
}

/** The connection broke: what became of the publish is found out by the next one. */
