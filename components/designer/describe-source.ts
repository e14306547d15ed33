import type { VariableSource } from "@/lib/template/contract";

type Words = (key: "server" | "fixed" | "relative" | "generated" | "link" | "none", values?: Record<string, string | number>) => string;

/** Where a variable's value comes from, in a few words. */
export function describeSource(source: VariableSource | undefined, words: Words): string {
  switch (source?.type) {
    case "fixed":
      return words("fixed", { value: source.value });
    case "relative":
      return words("relative", { expression: source.expression });
    case "generated":
      return words("generated", { length: source.length });
    case "server":
    case "link":
      return words(source.type);
    case undefined:
      return words("none");
  }
}
