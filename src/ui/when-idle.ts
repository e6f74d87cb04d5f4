/** Within this time it runs even on a page that never rests. */
const LATEST_MS = 1000;

/** Runs something once the page has nothing better to do; answers how to call it off. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks; a timer lets it paint first all the same.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run, 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
