/** What the page after this one begins with besides the locked page: at Today, who works now, or why a PIN is no use. */
type Then = "here" | "today" | "someone-else" | "pin-spent";

export interface ReplacePage {
  /**
   * Ends this page with everything in its memory and begins again. False where a new page might not come: without the
   * service worker's copy it takes a network, and then this page goes on without what it showed.
   */
  replacePage: (then: Then) => boolean;
  /** What the page before this one said. */
  came: Then | null;
  /** Somebody else's address is none of hers. */
  forgetAddress: () => void;
}

const THEN = "satchel.then";

/** Replaces this page; what the next one must know outlives it in the tab's own storage. */
export function makeReplacePage(storage: Storage): ReplacePage {
  // Only this file writes it.
  const came = storage.getItem(THEN) as Then | null;
  storage.removeItem(THEN);
  const forgetAddress = (): void => window.history.replaceState(null, "", "/");
  return {
    came,
    forgetAddress,
    replacePage: (then) => {
      if (then === "today" || then === "someone-else") forgetAddress();
      if (!navigator.serviceWorker?.controller) return false;
      storage.setItem(THEN, then);
      location.reload();
      return true;
    },
  };
}
