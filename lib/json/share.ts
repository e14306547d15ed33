import { isRecord } from "./pointer";

/**
 * `next` with every part of it that equals the part of `last` at the same place replaced by that one, so that who holds on to a part can
 * tell by `===` whether it changed. What is equal as a whole is `last` itself. The order of keys counts.
 *
 * `next` is written into: it must belong to the caller, as what `JSON.parse` gives does.
 */
export function shareEqual<T>(last: unknown, next: T): T {
  return share(last, next) as T;
}

/** `shareEqual` with what it gave before. */
export function createSharing<T>(): (next: T) => T {
  let last: T | undefined;
  return (next) => (last = shareEqual(last, next));
}

function share(last: unknown, next: unknown): unknown {
  if (Object.is(last, next)) return last;
  if (Array.isArray(last) && Array.isArray(next)) {
    let isSame = last.length === next.length;
    for (const [index, item] of next.entries()) {
      const after = share(last[index], item);
      if (after !== item) next[index] = after;
      if (!Object.is(after, last[index])) isSame = false;
    }
    return isSame ? last : next;
  }
  if (!isRecord(last) || !isRecord(next)) return next;
  const keys = Object.keys(next);
  const lastKeys = Object.keys(last);
  let isSame = keys.length === lastKeys.length;
  for (const [index, key] of keys.entries()) {
    if (lastKeys[index] !== key) isSame = false;
    const before = Object.hasOwn(last, key) ? last[key] : undefined;
    const after = share(before, next[key]);
    // Written to by its name, `__proto__` would be the prototype.
    if (after !== next[key] && key !== "__proto__") next[key] = after;
    if (!Object.is(after, before)) isSame = false;
  }
  return isSame ? last : next;
}
