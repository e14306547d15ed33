import type { ActionError } from "@/lib/errors";

/**
 * Opens a session over better-auth's own route, which sets the cookie.
 *
 * @returns null when signed in, else why not
 */
export async function signIn(credentials: { email: string; password: string }): Promise<ActionError | null> {
  const response = await post("/api/auth/sign-in/email", credentials);
  if (response?.ok) return null;
  if (!response || response.status >= 500) return { code: "unavailable", params: {} };
  return {
    code: response.status === 429 ? "too_many_requests" : response.status === 403 ? "origin_refused" : "sign_in_failed",
    params: {},
  };
}

/** Ends the session and leaves every page, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
  window.location.assign("/sign-in");
}

async function post(url: string, body: object): Promise<Response | null> {
  try {
    return await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  } catch {
    // No connection: the caller says so.
    return null;
  }
}
