const wide = 26;
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * One line a step: title, seconds, and a note of what was found. A terminal sees the seconds run; a log gets the finished line only.
 */
export function createProgress(out = process.stdout) {
  const begun = Date.now();
  const line = (mark, title, ms, note) => `${mark} ${title.padEnd(wide)} ${seconds(ms).padStart(8)}${note ? `   ${note}` : ""}`;

  /** Says what a piece of work is and waits for it; what it returns may carry `note`, `failed`, and its own `ms`. */
  async function step(title, work) {
    const from = Date.now();
    const show = out.isTTY ? setInterval(() => out.write(`\r${line("·", title, Date.now() - from, "")}`), 200) : null;
    const end = (mark, note, ms) => {
      if (show) clearInterval(show);
      out.write(`${out.isTTY ? "\r\x1b[2K" : ""}${line(mark, title, ms ?? Date.now() - from, note)}\n`);
    };
    try {
      const result = await work();
      end(result?.failed ? "✗" : "✓", result?.note, result?.ms);
      return result;
    } catch (error) {
      end("✗");
      throw error;
    }
  }

  return { step, elapsed: () => seconds(Date.now() - begun), say: (text) => out.write(`${text}\n`) };
}
