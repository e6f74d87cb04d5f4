import type { RecordId } from "../fields.ts";

/** A screen's services with those in front that a worker gives most, most of all first; the others in the screen's order. */
export function mostUsedFirst(
  onScreen: readonly RecordId[],
  mostGiven: readonly RecordId[],
): RecordId[] {
  const known = new Set(onScreen);
  return [...new Set([...mostGiven.filter((id) => known.has(id)), ...onScreen])];
}
