/** Gives the focus back to whatever had it when a sheet or dialog opened. Spread onto its content. */
export function createFocusBack() {
  let opener: Element | null = null;
  return {
    onOpenAutoFocus: () => {
      opener = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      // Kobalte returns the focus to a trigger of its own; ours are opened by a signal.
      if (!(opener instanceof HTMLElement) || !opener.isConnected) return;
      event.preventDefault();
      opener.focus({ preventScroll: true });
    },
  };
}
