import { createEffect, createRoot, type Accessor } from "solid-js";

/** Longer than a healthy tablet ever takes to read what a form asks. */
const WITHIN_MS = 1000;

/**
 * Resolves when something is true, or a second later: a save waits for no disk that fails to answer, and what then is
 * left out the office looks at.
 */
export function whenTrue(is: Accessor<boolean>): Promise<void> {
  return new Promise((resolve) => {
    createRoot((dispose) => {
      const done = (): void => {
        clearTimeout(timer);
        dispose();
        resolve();
      };
      const timer = setTimeout(done, WITHIN_MS);
      createEffect(() => is() && done());
    });
  });
}
