/** How wide form and JSON are, in hundredths of the designer; the phone takes what is left. Remembered per browser, in cookies, so that the first page already stands as it was left. */
export type PaneShares = { form: number; json: number };
export type PaneSide = keyof PaneShares;

export const SHARE_COOKIE = "studio-panes";
export const JSON_COOKIE = "studio-json";

export const SHARE_LIMITS = { min: 20, max: 50 } as const;
export const INITIAL_SHARES: PaneShares = { form: 30, json: 33 };

export const clampShare = (share: number): number => Math.min(SHARE_LIMITS.max, Math.max(SHARE_LIMITS.min, Math.round(share * 10) / 10));

/** Reads what `writeShares` wrote; anything else is as if nothing had been remembered. */
export function readShares(text: string | undefined): PaneShares {
  const [, form, json] = /^(\d{2}(?:\.\d)?)-(\d{2}(?:\.\d)?)$/.exec(text ?? "") ?? [];
  if (form === undefined || json === undefined) return INITIAL_SHARES;
  return { form: clampShare(Number(form)), json: clampShare(Number(json)) };
}

export const writeShares = ({ form, json }: PaneShares): string => `${form}-${json}`;

export const isJsonOpen = (text: string | undefined): boolean => text !== "closed";

const YEAR_S = 365 * 24 * 60 * 60;

export function remember(cookie: string, value: string): void {
  document.cookie = `${cookie}=${value};path=/console;max-age=${YEAR_S};samesite=lax`;
}
