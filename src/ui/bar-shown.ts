import { createSignal, onCleanup, type Accessor } from "solid-js";

const [height, setHeight] = createSignal(0);

/** How high the bar at the foot of the page is, in pixels: a toast stands above it (2.4.11). */
export const barShown: Accessor<number> = height;

/** Follows the bar's height while its owner lives. */
// Told to whom it concerns and not to the style sheet: a property of the root that is inherited styles every element of
// the page anew.
export function followBar(bar: HTMLElement): void {
  const observer = new ResizeObserver(() => setHeight(bar.offsetHeight));
  observer.observe(bar);
  onCleanup(() => {
    observer.disconnect();
    setHeight(0);
  });
}
