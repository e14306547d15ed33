/** Parameters of alipay.pass.template.add, and of the older console call that takes the bare template, in which a template may stand. */
const fields = ["biz_content", "tpl_content", "content"];

/**
 * The template in URL-encoded text: a form (`tpl_content=%7B…`), an address with such a query, or the encoded JSON alone. Null when it is
 * none of them.
 */
export function readForm(text: string): string | null {
  const trimmed = text.trim();
  if (/[\s"'{]/.test(trimmed) || !/%7b/i.test(trimmed)) return null;
  if (/^%(?:22|7b)/i.test(trimmed)) return new URLSearchParams(`all=${trimmed.replaceAll("&", "%26")}`).get("all");
  const query = /^\w+:\/\//.test(trimmed) ? trimmed.slice(trimmed.indexOf("?") + 1) : trimmed;
  const form = new URLSearchParams(query);
  const name = fields.find((field) => form.has(field));
  return name === undefined ? null : form.get(name);
}
