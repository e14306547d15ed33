/**
 * Runs what it was last given once it has been given nothing for `ms` milliseconds. One timer is under way at a time, however often it is
 * asked: keys are many.
 */
export function afterPause(ms: number): (run: () => void) => void {
  let due = 0;
  let newest: (() => void) | null = null;
  const look = () => {
    const left = due - performance.now();
    if (left > 0) return void setTimeout(look, left);
    const run = newest;
    newest = null;
    run?.();
  };
  return (run) => {
    due = performance.now() + ms;
    if (!newest) setTimeout(look, ms);
    newest = run;
  };
}
