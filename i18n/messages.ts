import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Locale } from "@/lib/template/wording";

type Texts = { [key: string]: string | Texts };
const textsSchema: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), textsSchema])));

type Messages = Record<string, Texts>;

const loaded = new Map<Locale, Promise<Messages>>();

async function read(locale: Locale): Promise<Messages> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "messages", locale);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  const namespaces = files.map(async (file) => {
    const text = await readFile(path.join(/* turbopackIgnore: true */ folder, file), "utf8");
    return [path.basename(file, ".json"), textsSchema.parse(JSON.parse(text))] as const;
  });
  return Object.fromEntries(await Promise.all(namespaces));
}

/** Every text of a language; each file of `messages/<locale>/` is the namespace of its name. Read once in production. */
export function messagesOf(locale: Locale): Promise<Messages> {
  if (process.env.NODE_ENV !== "production") return read(locale);
  let messages = loaded.get(locale);
  if (!messages) {
    messages = read(locale);
    loaded.set(locale, messages);
  }
  return messages;
}
