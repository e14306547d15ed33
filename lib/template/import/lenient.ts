import { applyEdits } from "../../json/text-edit";
import { findMember, parseJson, type JsonNode, type JsonProblem, type ObjectMember } from "../../json/tree";
import { readForm } from "./form-text";
import { readJson, type ReadJson } from "./jsonc";
import { readSource } from "./source";
import type { Found, ImportMend } from "../import-words";

export type TemplateRead =
  | { readonly ok: true; readonly text: string; readonly form: Found["form"]; readonly mends: readonly ImportMend[] }
  | { readonly ok: false; readonly code: "not_a_template" }
  | { readonly ok: false; readonly code: "syntax"; readonly problem: JsonProblem };

/** A template in a string in a request in a string of program text has four; more is a game. */
const MAX_LAYERS = 6;

/**
 * Finds the template in a text. A template in valid JSON comes back byte for byte; only what is none is unpacked (JSON strings, requests)
 * or, when it is not even JSON, mended (comments, trailing commas, URL encoding, program text). What stays unreadable is refused with
 * the first problem of the text as given. One way is followed at each layer, so the time is linear in the text.
 */
export function readTemplate(text: string): TemplateRead {
  return read({ text, json: readJson(text) }, 0);
}

/** A text that was tried as JSON. */
interface Layer {
  readonly text: string;
  readonly json: ReadJson;
}

function read({ text, json }: Layer, layer: number): TemplateRead {
  if (json.ok) return withMends(json.mends, recognise(json.text, json.tree, layer));
  const inner = layer < MAX_LAYERS ? unpack(text) : null;
  const found = inner ? withMends([inner.mend], read(inner, layer + 1)) : notATemplate;
  return found.ok ? found : { ok: false, code: "syntax", problem: json.problem };
}

function unpack(text: string): (Layer & { mend: ImportMend }) | null {
  const form = readForm(text);
  if (form !== null) return { text: form, json: readJson(form), mend: "form-text" };
  let likeliest: Layer | null = null;
  for (const reading of readSource(text)) {
    const layer = { text: reading, json: readJson(reading) };
    if (layer.json.ok) return { ...layer, mend: "source-string" };
    likeliest ??= layer;
  }
  return likeliest && { ...likeliest, mend: "source-string" };
}

/** An object with one of these and without `content` is a bare template, the pass.json alone. */
export const bareKeys: readonly string[] = ["evoucherInfo", "fileInfo", "merchant", "platform", "style"];
/** Where alipay.pass.template.add carries a template: as a JSON text, or as an object. */
const requestKeys = ["tpl_content", "biz_content"];

function recognise(text: string, tree: JsonNode, layer: number): TemplateRead {
  if (tree.type === "string") return inString(tree.value, layer);
  const content = findMember(tree, "content");
  if (content) return recogniseEnvelope(text, content, layer);
  if (bareKeys.some((key) => findMember(tree, key))) return { ok: true, text, form: "bare", mends: [] };
  for (const key of requestKeys) {
    const value = findMember(tree, key)?.value;
    if (!value) continue;
    return withMends(
      ["request"],
      value.type === "string" ? inString(value.value, layer) : inText(text.slice(value.offset, value.offset + value.length), layer),
    );
  }
  return notATemplate;
}

/** An envelope whose content is a JSON text gets the text in its place; a whole template in there is the template. */
function recogniseEnvelope(text: string, { value }: ObjectMember, layer: number): TemplateRead {
  const asItIs: TemplateRead = { ok: true, text, form: "wrapped", mends: [] };
  if (value.type !== "string") return asItIs;
  const inner = inString(value.value, layer);
  if (!inner.ok) return asItIs;
  if (inner.form === "wrapped") return inner;
  const opened = applyEdits(text, [{ offset: value.offset, length: value.length, text: inner.text }]);
  return parseJson(opened).ok ? { ...asItIs, text: opened, mends: inner.mends } : asItIs;
}

function inString(text: string, layer: number): TemplateRead {
  const found = inText(text, layer);
  return found.ok ? withMends(["json-string"], found) : notATemplate;
}

function inText(text: string, layer: number): TemplateRead {
  return layer < MAX_LAYERS ? read({ text, json: readJson(text) }, layer + 1) : notATemplate;
}

function withMends(mends: readonly ImportMend[], found: TemplateRead): TemplateRead {
  return found.ok ? { ...found, mends: [...new Set([...mends, ...found.mends])] } : found;
}

const notATemplate: TemplateRead = { ok: false, code: "not_a_template" };
