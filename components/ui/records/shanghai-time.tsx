import { formatDateTime } from "@/lib/template/time";

/** `12:03:58` of today, `11-22 12:03:58` of this year, else with the year; Asia/Shanghai, like every time of a pass. */
export function shortTime(iso: string, now = new Date()): string {
  const text = formatDateTime(new Date(iso));
  const today = formatDateTime(now);
  if (text.slice(0, 10) === today.slice(0, 10)) return text.slice(11);
  return text.slice(0, 4) === today.slice(0, 4) ? text.slice(5) : text;
}

/** What is "today" may change between the server's rendering and the browser's. */
export function ShanghaiTime({ iso, full = false }: { iso: string; full?: boolean }) {
  const whole = formatDateTime(new Date(iso));
  return (
    <time dateTime={iso} title={`${whole} (UTC+8)`} suppressHydrationWarning>
      {full ? whole : shortTime(iso)}
    </time>
  );
}
