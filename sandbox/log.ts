/** One JSON line per event. A user's token is never a field. */
export type Log = {
  info(event: string, fields?: Record<string, unknown>): void;
  error(event: string, error: unknown, fields?: Record<string, unknown>): void;
};

export const processLog: Log = {
  info: (event, fields) => write(process.stdout, { level: "info", event, ...fields }),
  error: (event, error, fields) =>
    write(process.stderr, {
      level: "error",
      event,
      ...fields,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
};

export const silentLog: Log = { info: () => {}, error: () => {} };

function write(stream: NodeJS.WritableStream, line: Record<string, unknown>) {
  stream.write(`${JSON.stringify({ time: new Date().toISOString(), from: "sandbox", ...line })}\n`);
}
