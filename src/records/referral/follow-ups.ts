import { dayNumber } from "../days.ts";
import type { Day } from "../fields.ts";

/** How a follow-up stands on a day. */
export interface FollowUpAge {
  /** Whole days since the status last changed. */
  days: number;
  /** Past its limit: the limit was reached before this day. */
  isLate: boolean;
  /** Days until it is due; zero or less when it is. */
  dueIn: number;
}

/** The age of an open referral, from the day of its last status and the day it is due. */
export function followUpAge(since: Day, due: Day, today: Day): FollowUpAge {
  const dueIn = dayNumber(due) - dayNumber(today);
  return { days: Math.max(0, dayNumber(today) - dayNumber(since)), isLate: dueIn < 0, dueIn };
}

/** How many days ahead a follow-up counts as due soon. */
export const SOON_DAYS = 3;
