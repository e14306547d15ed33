import type * as z from "zod/mini";
import type { ActionError } from "@/lib/errors";
import { DEADLINE_MS, type appSchema } from "@/lib/merchant/app-schema";
import type { AppFields } from "@/lib/merchant/app-store";

export type AppFormInput = z.input<typeof appSchema>;
export type AppFormValues = z.output<typeof appSchema>;

/** What a page hands to the form: the row without its private key. */
export type EditableApp = AppFields & { id: string };

/** Where the form starts. The simulator comes first: it asks for nothing that one does not have. */
export function appFormValues(app: EditableApp | null, simulatorOn: boolean): AppFormInput {
  if (!app) {
    return {
      name: "",
      appId: "",
      gateway: simulatorOn ? "simulator" : "production",
      keySource: simulatorOn ? "generate" : "paste",
      privateKey: "",
      alipayPublicKey: "",
      logoUrl: "",
      stripUrl: "",
      iconUrl: "",
      callbackDeadlineMs: DEADLINE_MS.standard,
      refusalStatus: 200,
      answerTemplate: "",
      trustReports: false,
    };
  }
  const { id: _id, ...fields } = app;
  return { ...fields, keySource: "keep", privateKey: "" };
}

/** The field that a refusal is about; null when it is about the whole. */
export function fieldOfRefusal({ code, params }: ActionError): keyof AppFormInput | null {
  if (code === "key_invalid") return params.field === "privateKey" ? "privateKey" : "alipayPublicKey";
  if (code === "answer_template_invalid") return "answerTemplate";
  return code === "app_id_taken" ? "appId" : null;
}
