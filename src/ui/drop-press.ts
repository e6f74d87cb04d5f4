/** Takes a press back before it does anything: for whoever hears of it first, in the capturing phase. */
export function dropPress(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
