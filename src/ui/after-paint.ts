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
  // A frame's callbacks come before its layout and paint; a task that they leave comes after. Not the next frame's
  // callbacks: that frame would show nothing before the work is over, and a finger's press would wait for both.
  requestAnimationFrame(() => leaveTask(once));
  setTimeout(once, LATEST_MS);
}

// Behind whatever else waits, a press first of all. Safari before 26 knows no priorities.
function leaveTask(run: () => void): void {
  if ("scheduler" in globalThis) void scheduler.postTask(run, { priority: "background" });
  else setTimeout(run);
}
