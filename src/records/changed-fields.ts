import { sameValue } from "./same-value.ts";

/**
 * The fields of `after` that differ from `before`, as a patch: a save carries only what its author changed, so that two
 * people's changes of different fields never meet.
 */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const patch: Partial<T> = {};
  for (const field in after) {
    if (!sameValue(before[field], after[field])) patch[field] = after[field];
  }
  return patch;
}
