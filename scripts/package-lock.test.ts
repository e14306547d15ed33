import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { optionalDependencies?: Record<string, string> };

/** Where npm looks for a dependency of the package at `path`: in its own node_modules, then in those of the folders above. */
function* places(path: string, name: string) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    yield folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (folder === "") return;
  }
}

// npm leaves out of the lock what a registry does not offer, and `npm ci` then refuses the lock on every machine.
test("the lock holds every optional package its packages ask for, so that `npm ci` takes it on any platform", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => ![...places(path, name)].some((place) => place in packages)),
  );
  expect(missing).toEqual([]);
});
