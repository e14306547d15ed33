const OFFSET_MS = 8 * 60 * 60 * 1000;

/** `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai (UTC+8, no summer time since 1991): the form of every time that Alipay reads or writes. */
export function writeShanghaiTime(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}

/** The moment that a `yyyy-MM-dd HH:mm:ss` of Alipay names, or null when the text has another form or names no day. */
export function readShanghaiTime(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null;
  const at = new Date(`${text.replace(" ", "T")}+08:00`);
  return Number.isNaN(at.getTime()) || writeShanghaiTime(at) !== text ? null : at;
}
