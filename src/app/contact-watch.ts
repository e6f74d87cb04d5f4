const LEAST_MS = 60_000;
const EVERY_MS = 5 * 60_000;

/**
 * Asks the office when this page opens, wakes or comes back online, and now and then: also where everybody is locked or
 * signed out, because a tablet that was lost or an account that was closed must hear of it there. At most once a minute,
 * and quiet where there is no network. `ask` answers whether the office was heard, and never throws.
 */
export function watchContact(ask: () => Promise<boolean>): void {
  let askedAt = -Infinity;
  let isHeard = false;
  const askAfter = (ms: number): void => {
    const isAway = document.visibilityState === "hidden" || !navigator.onLine;
    if (isAway || performance.now() - askedAt < ms) return;
    askedAt = performance.now();
    void ask().then((heard) => (isHeard = heard));
  };
  const askSoon = (): void => askAfter(LEAST_MS);
  document.addEventListener("visibilitychange", askSoon);
  window.addEventListener("online", askSoon);
  setInterval(() => askAfter(isHeard ? EVERY_MS : LEAST_MS), LEAST_MS);
  askSoon();
}
