import { dropPress } from "../../ui/drop-press.ts";

/**
 * A press in a list of clients opens the one on whom it came down. A row changes beneath the finger when results or cards
 * arrive: such a press is dropped, since whoever is opened is noted for the audit. The rows themselves stay as they are:
 * making one anew for each client would slow typing, and a finger's click goes to whatever lies beneath it in the end.
 */
export function dropStrayPresses(list: HTMLElement): void {
  let began: string | undefined;
  const begin = (event: Event): void => {
    began = pathUnder(event);
  };
  const end = (event: MouseEvent): void => {
    // A key or a screen reader clicks without pressing first.
    const isStray = began !== undefined && event.detail > 0 && began !== pathUnder(event);
    began = undefined;
    if (isStray) dropPress(event);
  };
  // The finger scrolls: this press ends nowhere, and the next click is none of its own.
  const forget = (): void => {
    began = undefined;
  };
  list.addEventListener("pointerdown", begin, { capture: true });
  list.addEventListener("pointercancel", forget, { capture: true });
  list.addEventListener("click", end, { capture: true });
}

// A client's id stands in the path; what follows it names the form of a new one, which is another with each letter.
function pathUnder({ target }: Event): string {
  const link = target instanceof Element ? target.closest("a") : null;
  return link?.pathname ?? "";
}
