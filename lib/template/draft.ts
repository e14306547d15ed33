import { z } from "zod";
import { storableText } from "../parse";
import { inferContract } from "./contract-guess";
import { createDocument } from "./document";
import type { TemplateStore } from "./store";

export const draftTextSchema = storableText.check(z.maxLength(300_000));

type Deps = { templates: Pick<TemplateStore, "createDraft">; newId: () => string };

/**
 * A new draft from a whole envelope text (import.ts wraps bare ones), with a contract for the variables that are in it.
 *
 * @throws AppError `not_found` when the app is not the merchant's, `input_invalid`
 */
export async function createDraft(
  { templates, newId }: Deps,
  merchantId: string,
  { appId, text, userId }: { appId: string; text: string; userId: string | null },
): Promise<{ id: string }> {
  const document = createDocument(text);
  return templates.createDraft(merchantId, {
    id: newId(),
    appId,
    text,
    contract: inferContract(document.value),
    fallbackName: "未命名",
    userId,
  });
}
