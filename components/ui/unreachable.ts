/** What an action comes to whose server did not answer: `.catch(unreachable)`. */
export const unreachable = () => ({ ok: false as const, error: { code: "unavailable" as const, params: {} } });
