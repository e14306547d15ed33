/** Markup that is safe to send as it stands: everything put into it was escaped or was markup itself. */
export class Html {
  constructor(readonly text: string) {}
}

type Child = Html | string | number | null | false | readonly Child[];

/** The only way to make markup here, so that nothing a template or an address holds can become markup. Null and false leave nothing. */
export function html(strings: TemplateStringsArray, ...children: Child[]): Html {
  return new Html(strings.reduce((text, string, index) => text + write(children[index - 1] ?? null) + string));
}

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function write(child: Child): string {
  if (child instanceof Html) return child.text;
  if (child === null || child === false) return "";
  if (typeof child === "string" || typeof child === "number") return escapeHtml(String(child));
  return child.map(write).join("");
}
