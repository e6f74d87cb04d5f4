/**
 * The id of the form in index.html that keeps its fields out of the browser's own session files: Chromium writes what
 * stands in a field to the disk, in clear, unless the field says `autocomplete="off"`. Text areas and lists of choices
 * cannot say it themselves, only their form can.
 */
export const NEVER_KEPT = "never-kept";
