import { layout, type LayoutOptions } from "../layout";
import type { Part } from "../layout-part";

/** For tests: noon of 2026-11-23 in Shanghai. */
export const noon = new Date("2026-11-23T04:00:00Z");

/** A drawing, of a usable pass on its detail page unless something else is asked for. */
export const draw = (value: unknown, options: Partial<LayoutOptions> = {}): Part =>
  layout(value, { params: {}, state: "usable", surface: "detail", now: noon, ...options });

/** A part and everything in it. */
export const allParts = (part: Part): Part[] => [part, ...part.children.flatMap(allParts)];

export const partsOf = (part: Part, ...roles: Part["role"][]): Part[] => allParts(part).filter(({ role }) => roles.includes(role));

/** An envelope around what `evoucherInfo` holds. */
export const withEvoucher = (evoucherInfo: object, content: object = {}): unknown => ({ content: { evoucherInfo, ...content } });

/** A part in short: its role, where it leads, and its text, image or parts. */
export const short = ({ role, text, src, href, children }: Part): unknown =>
  children.length > 0
    ? [role, ...(href === undefined ? [] : [href]), children.map(short)]
    : [role, text ?? src ?? "", ...(href ? [href] : [])];
