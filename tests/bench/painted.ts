// Runs in the page: when something that was asked for is on the screen, not merely in the document.
import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Resolves after the next frame is handed to the screen, with the time. */
    benchPainted: () => Promise<number>;
    /** How long each long task took since `benchLongTasks` was last emptied. */
    benchLongTasks: number[];
  }
}

/** Gives every page of this tablet what measuring needs. Call it before the page is opened. */
export async function watchPaint(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    window.benchPainted = () =>
      new Promise((resolve) => {
        // A frame's callbacks run before its layout and paint; a message posted there runs after them.
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () => resolve(performance.now());
          after.port2.postMessage(null);
        });
      });
    window.benchLongTasks = [];
    new PerformanceObserver((seen) => {
      for (const task of seen.getEntries()) window.benchLongTasks.push(task.duration);
    }).observe({ type: "longtask" });
  });
}
