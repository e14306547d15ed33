/**
 * JSON pointers (RFC 6901). In the studio they always begin at the envelope: `/logo`, `/content/evoucherInfo/title`.
 */
export type Pointer = string;

/** @throws RangeError when the text is neither empty nor begins with `/`: a pointer is made by code, so this is a bug */
export function readPointer(pointer: Pointer): string[] {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) throw new RangeError(`not a JSON pointer: ${pointer}`);
  const segments = pointer.slice(1).split("/");
  return pointer.includes("~") ? segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~")) : segments;
}

const kept = new Map<Pointer, readonly string[]>();
const MAX_KEPT = 2_000;
const LONGEST_KEPT = 200;

/** As `readPointer`, read once: form and rules ask for the same few hundred places at every key. */
export function segmentsOf(pointer: Pointer): readonly string[] {
  const known = kept.get(pointer);
  if (known) return known;
  const read = readPointer(pointer);
  if (kept.size < MAX_KEPT && pointer.length <= LONGEST_KEPT) kept.set(pointer, read);
  return read;
}

/** The opposite of `readPointer`. */
export function writePointer(segments: readonly (string | number)[]): Pointer {
  return segments.map((segment) => `/${escapeSegment(segment)}`).join("");
}

/** The pointer of a member or item below `parent`. */
export function childPointer(parent: Pointer, segment: string | number): Pointer {
  return `${parent}/${escapeSegment(segment)}`;
}

/** The pointer of what holds `pointer`; the root's is the root. */
export function parentPointer(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** True for the pointer itself and for everything below it. */
export function isWithin(pointer: Pointer, ancestor: Pointer): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

const indexPattern = /^(?:0|[1-9]\d{0,8})$/;

/** The index a segment stands for in an array, or null: `01`, `-1` and `-` are none. */
export function readIndex(segment: string | undefined): number | null {
  return segment !== undefined && indexPattern.test(segment) ? Number(segment) : null;
}

/** What `pointer` names in a plain value, or undefined. Own members only, so `__proto__` is data like any other key. */
export function valueAt(value: unknown, pointer: Pointer): unknown {
  let current = value;
  for (const segment of segmentsOf(pointer)) {
    if (Array.isArray(current)) {
      const index = readIndex(segment);
      current = index === null ? undefined : current[index];
    } else if (isRecord(current) && Object.hasOwn(current, segment)) current = current[segment];
    else return undefined;
  }
  return current;
}

/** A JSON object: neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function escapeSegment(segment: string | number): string {
  if (typeof segment === "number" || !/[~/]/.test(segment)) return String(segment);
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}
