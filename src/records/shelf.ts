import type { Role } from "./define-record.ts";

/**
 * Where the casework of a client lies. `open`: in her own bucket. `quiet`: nothing of hers has waited for review of
 * late, so that workers have it on their tablets and supervisors ask the office. `resting`: nobody recorded or opened
 * anything for a year, so that it is at the office.
 */
export const shelves = ["open", "quiet", "resting"] as const;
export type Shelf = (typeof shelves)[number];

/** Whether what lies on a shelf is on the tablets of people of this role who may see it; the rest is at the office. */
export function isOnTablets(shelf: Shelf, role: Role): boolean {
  return shelf === "open" || (shelf === "quiet" && role === "worker");
}
