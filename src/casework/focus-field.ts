import { onMount } from "solid-js";

/** Opens a form at a field: the one that a supervisor's comment is about. */
export function focusField(field: string | null | undefined): void {
  onMount(() => {
    if (!field) return;
    // The page is laid out first; a field that is not there yet could not take the focus.
    requestAnimationFrame(() => {
      const control = document.getElementById(field);
      control?.focus();
      control?.scrollIntoView({ block: "center" });
    });
  });
}
