"use server";
import { z } from "zod";
import { consoleAction } from "@/app/_server/console-action";
import { idSchema } from "@/lib/parse";

const template = z.object({ templateId: idSchema });

export const duplicateAction = consoleAction("template:write", template, async ({ templateId }, { merchant, user, deps }) => {
  const id = deps.newId();
  await deps.shelf.duplicate(merchant.id, templateId, { id, userId: user.id });
  return { id };
});

export const archiveAction = consoleAction(
  "template:write",
  template.extend({ archived: z.boolean() }),
  ({ templateId, archived }, { merchant, deps }) => deps.shelf.setArchived(merchant.id, templateId, archived ? deps.now() : null),
);

export const deleteAction = consoleAction("template:write", template, ({ templateId }, { merchant, deps }) =>
  deps.shelf.delete(merchant.id, templateId, deps.now()),
);

export const restoreAction = consoleAction("template:write", template, ({ templateId }, { merchant, deps }) =>
  deps.shelf.restore(merchant.id, templateId),
);
