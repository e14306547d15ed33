import { Refusal } from "./refusal.mjs";

/** Must parse on old versions of Node: it is the first thing that runs. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits) throw new Refusal(`Node ${version} cannot run Alipass Studio: install Node 20.19 or newer, 22.12 or newer, or 24 and later.`);
}
