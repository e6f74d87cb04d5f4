/** Fewer clients than this are never much of a caseload. */
const LEAST = 20;
/** One part in this many of a caseload. */
const FIFTH = 5;

/**
 * True when an act takes so much of somebody's caseload that whoever does it must say that she means it, with the
 * number: more than a fifth of her clients, and at least twenty.
 */
export function isMuchOfCaseload(taken: number, of: number): boolean {
  return taken >= LEAST && taken * FIFTH > of;
}
