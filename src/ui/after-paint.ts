/** A page that nobody sees draws no frame. */
const LATEST_MS = 100;

/** Runs something when what the page shows now is on the screen. */
export function afterPaint(run: () => void): void {
  let hasRun = false;
  const once = (): void => {
    if (hasRun) return;
    hasRun = true;
    run();
  };
  // A frame's callbacks come before its layout and paint, those of the next frame after.
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, LATEST_MS);
}
