import { onMount } from "solid-js";

/**
 * Opens a form at a field: the one that a supervisor's comment is about. `standsAt` names the control of a field that
 * has none under its own name.
 */
export function focusField(
  field: string | null | undefined,
  standsAt: Readonly<Record<string, string>> = {},
): void {
  onMount(() => {
    if (!field) return;
    // The page is laid out first; a field that is not there yet could not take the focus.
    requestAnimationFrame(() => {
      const control = document.getElementById(standsAt[field] ?? field);
      control?.focus();
      control?.scrollIntoView({ block: "center" });
    });
  });
}
