import { createDocument, setAt } from "../document";
import { fitToApp } from "../fit";
import { redPacketContent } from "../red-packet";
import type { StarterTarget } from "./starter";

/** The red-packet example in an envelope, fitted to an app, under the merchant's name. */
export function redPacketTemplate(target: StarterTarget): string {
  const { document } = fitToApp(createDocument(envelope(redPacketContent)), { ...target, stripUrl: "", iconUrl: "" });
  return (target.merchantName === "" ? document : setAt(document, "/content/merchant/mname", target.merchantName).document).text;
}

/** Indented as one file: no text of JSON holds a line break, so every line begins between tokens. */
function envelope(content: string): string {
  return `{\n  "logo": "",\n  "strip": null,\n  "icon": null,\n  "content": ${content.replaceAll("\n", "\n  ")}\n}\n`;
}
