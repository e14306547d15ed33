import { posix, relative, sep } from "node:path";
import { root } from "./place.mjs";

/** @typedef {{ in: string[], except?: string[], never: string[], allowTypes?: boolean, allowDynamic?: boolean, because: string }} Layer */

const toPosix = (path) => path.split(sep).join("/");

/** `@/lib/db` and `../db` are both `lib/db`; a package stays as it is named. */
function nameTarget(source, file) {
  if (source.startsWith("@/")) return source.slice(2);
  if (source.startsWith(".")) return posix.join(posix.dirname(file), source);
  return source;
}

/** `**` crosses folders, `*` does not, `{a,b}` chooses. */
function toExpression(glob) {
  const parts = glob.split(/(\*\*\/|\*\*|\*|[{},])/).map((part) => {
    const special = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "{": "(?:", "}": ")", ",": "|" };
    return special[part] ?? part.replace(/[.+^$()[\]|\\?]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}

const expressions = new Map();
function matches(patterns, path) {
  return patterns.some((pattern) => {
    if (!expressions.has(pattern)) expressions.set(pattern, toExpression(pattern));
    return expressions.get(pattern).test(path);
  });
}

/** An ESLint rule over a table of layers: which files never import what, and why. Globs match paths from the root, targets without extension. */
export const layerRule = {
  meta: { type: "problem", schema: [{ type: "array" }], messages: { never: "{{ target }} is not for {{ file }}: {{ because }}." } },
  create(context) {
    const file = toPosix(relative(root, context.filename));
    const layers = context.options[0].filter((layer) => matches(layer.in, file) && !matches(layer.except ?? [], file));
    if (layers.length === 0) return {};

    function check(node, source, { isType = false, isDynamic = false }) {
      const target = nameTarget(source, file);
      for (const layer of layers) {
        if ((isType && layer.allowTypes) || (isDynamic && layer.allowDynamic)) continue;
        if (matches(layer.never, target)) context.report({ node, messageId: "never", data: { target, file, because: layer.because } });
      }
    }

    const isTypeOnly = (node) =>
      node.importKind === "type" ||
      node.exportKind === "type" ||
      (node.specifiers?.length > 0 && node.specifiers.every((one) => one.importKind === "type" || one.exportKind === "type"));
    const visit = (node) => node.source && check(node, String(node.source.value), { isType: isTypeOnly(node) });
    return {
      ImportDeclaration: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      ImportExpression: (node) => node.source.type === "Literal" && check(node, String(node.source.value), { isDynamic: true }),
    };
  },
};
