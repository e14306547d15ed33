import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import compile from "icu-minify/compile";
import type { AbstractIntlMessages } from "next-intl";
import { z } from "zod";
import type { Locale } from "@/lib/template/wording";

type Texts = { [key: string]: string | Texts };
const textsSchema: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), textsSchema])));

/** Every text of a language as it is written; each file of `messages/<locale>/` is the namespace of its name. */
export async function textsOf(locale: Locale): Promise<Record<string, Texts>> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "messages", locale);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  const namespaces = files.map(async (file) => {
    const text = await readFile(path.join(/* turbopackIgnore: true */ folder, file), "utf8");
    return [path.basename(file, ".json"), textsSchema.parse(JSON.parse(text))] as const;
  });
  return Object.fromEntries(await Promise.all(namespaces));
}

type Compiled = { [key: string]: ReturnType<typeof compile> | Compiled };

const compiled = (texts: Texts): Compiled =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeof text === "string" ? compile(text) : compiled(text)]));

type Messages = Record<string, AbstractIntlMessages>;

const loaded = new Map<Locale, Promise<Messages>>();

/**
 * The texts of a language in the form that next.config.js has pages read them: their ICU syntax is parsed here, once, so that no browser
 * needs a parser. Read once in production.
 */
export function messagesOf(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale);
  if (known && process.env.NODE_ENV === "production") return known;
  // Through JSON, for the compiler's objects have no prototype, and React sends none of those to a browser.
  const messages = textsOf(locale).then((texts) => JSON.parse(JSON.stringify(compiled(texts))) as Messages);
  loaded.set(locale, messages);
  // A read that failed is not kept; whoever waits for it is told.
  messages.catch(() => loaded.delete(locale));
  return messages;
}
