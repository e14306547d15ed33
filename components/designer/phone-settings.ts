import * as z from "zod/mini";
import { passStates, surfaces } from "@/lib/template/layout-part";
import { formatDateTime, readDateTime } from "@/lib/template/time";

/** Widths of screens in px: a small Android phone and a large one. */
export const deviceWidths = [360, 414] as const;
export type DeviceWidth = (typeof deviceWidths)[number];

/** What stands for the variables: their samples, their names, or the values of a pass that was issued. */
export const shownValues = ["sample", "names", "pass"] as const;
export type ShownValues = (typeof shownValues)[number];

const settingsSchema = z.object({
  surface: z.catch(z.enum(surfaces), "detail"),
  width: z.catch(z.pipe(z.coerce.number(), z.literal([...deviceWidths])), 360),
  scheme: z.catch(z.enum(["light", "dark"]), "light"),
  values: z.catch(z.enum(shownValues), "sample"),
  /** The claim of the pass whose values are shown; null for the newest one. */
  pass: z.catch(z.nullable(z.uuid()), null),
  /** A state that was chosen by name; null while the clock says. */
  state: z.catch(z.nullable(z.enum(passStates)), null),
  /** The phone's clock; null for the moment the designer was opened. */
  clock: z.catch(z.nullable(z.pipe(z.string(), z.transform(readDateTime))), null),
});

/** How the phone shows the pass. It stands in the address, so that a reload and a link show the same. */
export type PhoneSettings = z.output<typeof settingsSchema>;

/** Reads an address; what is missing or cannot be read is as it is at first. */
export const readPhoneSettings = (search: URLSearchParams): PhoneSettings =>
  settingsSchema.parse(Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [name, search.get(name)])));

const initial = readPhoneSettings(new URLSearchParams());

/** The address with the settings in it, those left out that are as at first. Other parameters stay. */
export function writePhoneSettings(search: URLSearchParams, settings: PhoneSettings): URLSearchParams {
  const next = new URLSearchParams(search);
  const { clock, ...rest } = settings;
  for (const [name, value] of Object.entries({ ...rest, clock: clock && formatDateTime(clock) })) {
    if (value === null || value === initial[name as keyof PhoneSettings]) next.delete(name);
    else next.set(name, String(value));
  }
  return next;
}
