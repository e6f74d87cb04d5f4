const LEAST_MS = 60_000;
const EVERY_MS = 5 * 60_000;
const SOON_MS = 5000;

/**
 * Asks the office when this page opens, wakes or comes back online, and now and then: also where everybody is locked or
 * signed out, because a tablet that was lost or an account that was closed must hear of it there. At most once a minute
 * while it is heard, and quiet where there is no network; a browser that believes in one that is not there tries again
 * soon, and then less and less. `ask` answers whether all that it had to say was heard, and never throws.
 */
export function watchContact(ask: () => Promise<boolean>): void {
  let askedAt = -Infinity;
  let isHeard = false;
  let failures = 0;
  const askAfter = (ms: number): void => {
    const isAway = document.visibilityState === "hidden" || !navigator.onLine;
    if (isAway || performance.now() - askedAt < ms) return;
    askedAt = performance.now();
    void ask().then((heard) => {
      isHeard = heard;
      failures = heard ? 0 : failures + 1;
    });
  };
  const untilNext = (): number =>
    isHeard ? EVERY_MS : Math.min(LEAST_MS, SOON_MS * 2 ** Math.max(0, failures - 1));
  const askSoon = (): void => askAfter(LEAST_MS);
  document.addEventListener("visibilitychange", askSoon);
  // Whoever comes back into coverage is heard at once: work that somebody left here without a network waits for this.
  window.addEventListener("offline", () => (isHeard = false));
  window.addEventListener("online", () => askAfter(isHeard ? LEAST_MS : 0));
  setInterval(() => askAfter(untilNext()), SOON_MS);
  askSoon();
}
