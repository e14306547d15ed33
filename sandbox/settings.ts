/** Where the sandbox listens, keeps its state, and finds the one studio it may call. */
export type Settings = {
  port: number;
  databaseUrl: string;
  /** The origin the world (and so `merchant.mcallbackUrl`) knows the studio by. */
  studioPublicOrigin: string;
  /** Where that origin is answered on this machine, when the public name does not lead here (a tunnel, a proxy). */
  studioLocalOrigin: string | null;
};

/** A setting that keeps the sandbox from starting. Its text is shown to a person as it stands. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/** Reads the sandbox's settings. @throws SettingsError naming the variable that is wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const databaseUrl = env.SANDBOX_DATABASE_URL || env.DATABASE_URL;
  if (!databaseUrl)
    throw new SettingsError("SANDBOX_DATABASE_URL or DATABASE_URL must name the Postgres in which the sandbox keeps its state.");
  const studioPort = readPort("PORT", env.PORT, 3000);
  return {
    port: readPort("SANDBOX_PORT", env.SANDBOX_PORT, 3100),
    databaseUrl,
    studioPublicOrigin: readOrigin("STUDIO_PUBLIC_URL", env.STUDIO_PUBLIC_URL || `http://127.0.0.1:${studioPort}`),
    studioLocalOrigin: env.STUDIO_LOCAL_URL ? readOrigin("STUDIO_LOCAL_URL", env.STUDIO_LOCAL_URL) : null,
  };
}

function readPort(name: string, text: string | undefined, fallback: number): number {
  if (!text) return fallback;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new SettingsError(`${name} must be a port number, but is "${text}".`);
  return port;
}

function readOrigin(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "http:" && url?.protocol !== "https:")
    throw new SettingsError(`${name} must be an http or https address, but is "${text}".`);
  return url.origin;
}
