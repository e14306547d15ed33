import { rulesReference } from "./rules-reference";
import { templateReference } from "./template-reference";

/** The pages of docs/ that are made of code, by their names. */
export const generateDocuments = (): Readonly<Record<string, string>> => ({
  "template-reference.md": templateReference(),
  "rules.md": rulesReference(),
});
