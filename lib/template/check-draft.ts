import type { Contract } from "./contract";
import { createDocument } from "./document";
import type { Issue } from "./issue";
import { checkTemplate } from "./rules/check";

type Draft = { text: string; contract: Contract; app: { appId: string; gateway: string } };

/** What the rules say about a stored draft, for the app it is published by and the address where its claims are answered. */
export const checkDraft = ({ text, contract, app }: Draft, callbackUrl: string): Issue[] =>
  checkTemplate(createDocument(text, contract), { appId: app.appId, callbackUrl, gateway: app.gateway });
