const TICK_MS = 1000;
const wakes = ["focus", "pageshow"] as const;

/** Looks at every second and whenever the tablet wakes, because timers sleep with it; returns what ends that. */
export function everyTick(look: () => void): () => void {
  const timer = setInterval(look, TICK_MS);
  document.addEventListener("resume", look);
  for (const name of wakes) window.addEventListener(name, look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("resume", look);
    for (const name of wakes) window.removeEventListener(name, look);
  };
}
