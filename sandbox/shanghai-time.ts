const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Alipay's only way to write a time: `yyyy-MM-dd HH:mm:ss` on a clock in Shanghai, which knows no summer time. */
export function formatShanghai(date: Date): string {
  return new Date(date.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}

/** Reads `yyyy-MM-dd HH:mm:ss` in Shanghai; null when it is written otherwise or names no day (2026-02-30). */
export function parseShanghai(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return null;
  const utc = new Date(`${text.replace(" ", "T")}Z`);
  if (Number.isNaN(utc.getTime())) return null;
  const date = new Date(utc.getTime() - SHANGHAI_OFFSET_MS);
  return formatShanghai(date) === text ? date : null;
}
