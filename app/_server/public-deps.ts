import "server-only";
import { createDeps, type Deps } from "@/lib/deps";
import { readEnv } from "@/lib/env";

const KEY = Symbol.for("alipass-studio.deps");

const holder: typeof globalThis & { [KEY]?: Deps } = globalThis;

/**
 * The process's dependencies, for routes without a session. On `globalThis`, because the bundler may load this file more than once
 * (boot, pages, routes) and there must be one pool.
 */
export const publicDeps = (): Deps => (holder[KEY] ??= createDeps(readEnv()));
