import { MOST_ROWS } from "../records/entry.ts";
import type { RecordId } from "../records/fields.ts";
import type { SyncFailure } from "./office-request.ts";

/**
 * How much goes in one push, and which entry has to stand aside because it does not get through. One that the office
 * fails on again and again, or that is too much for the line, must not keep the others from being sent.
 */
export interface Pace {
  /** The outbox is sent from its beginning: what was too much before may not be too much now. */
  begin: () => void;
  mostEntries: () => number;
  /** Entries that failed alone; the others go first, and then each of these by itself. */
  isAside: (id: RecordId) => boolean;
  answered: (ids: readonly RecordId[]) => void;
  /**
   * A push of these entries failed. True when it carried one entry that the office will not take, though it took others
   * meanwhile: it must be held.
   */
  failed: (ids: readonly RecordId[], failure: SyncFailure) => boolean;
}

/** Once may be chance: the office was started anew just then. */
const NO_CHANCE = 2;

export function makePace(): Pace {
  let ceiling = MOST_ROWS;
  let most = MOST_ROWS;
  let failuresInRow = 0;
  // Whether others got through since it was set aside: an office that takes nothing is no reason to hold anything.
  const aside = new Map<RecordId, { didOthers: boolean }>();

  const setAside = (id: RecordId): boolean => {
    const isHeld = aside.get(id)?.didOthers === true;
    if (isHeld) aside.delete(id);
    else aside.set(id, { didOthers: false });
    most = ceiling;
    return isHeld;
  };
  return {
    begin: () => {
      ceiling = MOST_ROWS;
      most = MOST_ROWS;
    },
    mostEntries: () => most,
    isAside: (id) => aside.has(id),
    answered: (ids) => {
      for (const id of ids) aside.delete(id);
      for (const one of aside.values()) one.didOthers = true;
      failuresInRow = 0;
      most = Math.min(ceiling, most * 2);
    },
    failed: (ids, failure) => {
      const [first, ...others] = ids;
      if (first === undefined || !isAboutLoad(failure)) return false;
      failuresInRow += 1;
      const half = Math.ceil(ids.length / 2);
      if (failure === "too-large" || failure === "slow") {
        if (others.length > 0) most = ceiling = half;
        else return failure === "too-large" || setAside(first);
      } else if (failuresInRow >= NO_CHANCE) {
        if (others.length > 0) most = half;
        else return setAside(first);
      }
      return false;
    },
  };
}

// Everything else says something about the office, the line or the person, whatever was sent.
function isAboutLoad(failure: SyncFailure): boolean {
  return ["too-large", "slow", "broken", "refused"].includes(failure);
}
