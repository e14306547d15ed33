import { z } from "zod";
import { AppError } from "../errors";
import { idSchema, parse, storableText } from "../parse";
import { checkDraft } from "./check-draft";
import { createDocument } from "./document";
import { canBeSetAside, isSameNote, reasonSchema, stampOf } from "./set-aside";
import type { SetAsideStore } from "./set-aside-store";
import type { TemplateStore } from "./store";

export const noteSchema = z.object({ templateId: idSchema, code: z.string().max(100), pointer: storableText.check(z.maxLength(4_000)) });
export const setAsideInputSchema = noteSchema.extend({ reason: reasonSchema });

type Deps = { templates: Pick<TemplateStore, "getTemplate">; asides: Pick<SetAsideStore, "addSetAside">; now: () => Date };

type Input = z.input<typeof setAsideInputSchema> & {
  userId: string;
  /** What `merchant.mcallbackUrl` should be; rules compare with it. */
  callbackUrl: string;
};

/**
 * Sets a note of the stored draft aside, with the reason. Asked again by the rules here: only what they call a note can be.
 *
 * @throws AppError `not_found` {what} when the merchant has no such template, or the draft no such note; `input_invalid`
 */
export async function setNoteAside({ templates, asides, now }: Deps, merchantId: string, input: Input): Promise<void> {
  const { templateId, reason, ...note } = parse(setAsideInputSchema, input);
  const template = await templates.getTemplate(merchantId, templateId);
  const document = createDocument(template.text, template.contract);
  const issue = checkDraft(template, input.callbackUrl).find((each) => isSameNote(each, note));
  if (!issue) throw new AppError("not_found", { what: "note" });
  if (!canBeSetAside(issue)) throw new AppError("input_invalid", { path: "code", problem: "not_a_note" });
  const { code, pointer } = note;
  await asides.addSetAside(merchantId, templateId, {
    code,
    pointer,
    stamp: stampOf(document, pointer),
    reason,
    by: input.userId,
    at: now(),
  });
}
