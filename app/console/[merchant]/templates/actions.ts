"use server";
import { z } from "zod";
import { consoleAction } from "@/app/_server/console-action";
import { idSchema } from "@/lib/parse";
import { callbackUrlOf } from "@/lib/template/callback-url";
import { createDraft, draftTextSchema } from "@/lib/template/draft";
import { publishVersion } from "@/lib/template/publish";
import { noteSchema, setAsideInputSchema, setNoteAside } from "@/lib/template/set-note-aside";
import { settleByHand } from "@/lib/template/settle";
import { draftSchema, settingsSchema } from "@/lib/template/store";
import { versionNoteSchema } from "@/lib/template/version-note";

const templateId = idSchema;

export const createDraftAction = consoleAction(
  "template:write",
  z.object({ appId: idSchema, text: draftTextSchema }),
  (input, { merchant, user, deps }) => createDraft(deps, merchant.id, { ...input, userId: user.id }),
);

export const saveDraftAction = consoleAction(
  "template:write",
  draftSchema.extend({ templateId, expectedRevision: z.int().min(1) }),
  (input, { merchant, user, deps }) => deps.templates.saveDraft(merchant.id, { ...input, userId: user.id }),
);

export const saveSettingsAction = consoleAction(
  "template:write",
  settingsSchema.extend({ templateId }),
  ({ templateId: id, ...settings }, { merchant, deps }) => deps.templates.saveSettings(merchant.id, id, settings, deps.now()),
);

export const publishAction = consoleAction(
  "template:publish",
  z.object({ templateId, expectedRevision: z.int().min(1), note: versionNoteSchema }),
  (input, { merchant, user, deps }) =>
    publishVersion(deps, merchant.id, { ...input, userId: user.id, callbackUrl: callbackUrlOf(deps.env.publicUrl, merchant.slug) }),
);

export const settleAction = consoleAction(
  "template:publish",
  z.object({ templateId, attemptId: idSchema, tplId: z.string().min(1).max(999).nullable() }),
  (input, { merchant, deps }) => settleByHand(deps, merchant.id, input),
);

/** Answers what is set aside now. */
export const setAsideAction = consoleAction("template:write", setAsideInputSchema, async (input, { merchant, user, deps }) => {
  await setNoteAside(deps, merchant.id, { ...input, userId: user.id, callbackUrl: callbackUrlOf(deps.env.publicUrl, merchant.slug) });
  return deps.asides.listSetAside(merchant.id, input.templateId);
});

export const takeBackAction = consoleAction("template:write", noteSchema, async ({ templateId: id, ...note }, { merchant, deps }) => {
  await deps.asides.removeSetAside(merchant.id, id, note);
  return deps.asides.listSetAside(merchant.id, id);
});
