import { Refusal } from "./refusal.mjs";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Waits until an address answers 200.
 *
 * @param ended resolves with a name when a program ended meanwhile, which no waiting will mend
 * @throws Refusal with the last thing it answered
 */
export async function waitUntilOk(url, { ended, signal, timeoutMs = 90_000 }) {
  let gone = null;
  void ended.then((name) => (gone = name));
  let last = "nothing";
  for (const until = Date.now() + timeoutMs; Date.now() < until; await sleep(150)) {
    signal?.throwIfAborted();
    if (gone) throw new Refusal(`${gone} ended before it was ready.`);
    const answer = await ask(url);
    if (answer.ok) return;
    last = answer.text;
  }
  throw new Refusal(`${url} did not answer 200 within ${timeoutMs / 1000} s. Last answer: ${last}`);
}

async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
    return { ok: response.status === 200, text: `${response.status} ${(await response.text()).slice(0, 500)}` };
  } catch (error) {
    return { ok: false, text: error.cause?.message ?? error.message };
  }
}
