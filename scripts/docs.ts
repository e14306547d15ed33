import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateDocuments } from "./docs/documents";

// `npm run docs`: writes the pages of docs/ that are made of code.
for (const [name, text] of Object.entries(generateDocuments())) {
  writeFileSync(join(import.meta.dirname, "..", "docs", name), text);
}
