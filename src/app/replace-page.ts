/** What the page after this one begins with besides the locked page: at Today, who works now, or why a PIN is no use. */
type Then = "here" | "today" | "someone-else" | "pin-spent";

export interface ReplacePage {
  /** Ends this page with everything in its memory and begins again. */
  replacePage: (then: Then) => void;
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
      storage.setItem(THEN, then);
      location.reload();
    },
  };
}
