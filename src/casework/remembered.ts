import type { RecordId } from "../records/fields.ts";

/** Small habits of one person on this tablet: the last screen used, recent providers. Ids only, never about a client. */
export type Habit =
  | "service-screen"
  | "group-service"
  | "referral-screen"
  | "referral-in-providers"
  | "referral-in-reasons"
  | "recorded"
  | "first-steps";

const MOST_RECENT = 6;

/** What was used, newest first; empty when nothing was, or when the browser keeps nothing. */
export function recentlyUsed(habit: Habit, person: RecordId): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(habit, person)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    // Storage is refused or holds something else: a habit is no loss.
    return [];
  }
}

/** True when this person ever used it on this tablet. */
export function hasUsed(habit: Habit, person: RecordId): boolean {
  return recentlyUsed(habit, person).length > 0;
}

/** Puts a value at the front of what was used. */
export function noteUsed(habit: Habit, person: RecordId, used: string): void {
  const rest = recentlyUsed(habit, person).filter((other) => other !== used);
  try {
    localStorage.setItem(
      keyOf(habit, person),
      JSON.stringify([used, ...rest].slice(0, MOST_RECENT)),
    );
  } catch {
    // Full or refused: the next form opens with its first choice.
  }
}

/** Forgets everything of the people who are gone from this tablet. */
export function forgetHabits(isGone: (person: RecordId) => boolean): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  for (const key of keys) {
    if (isGone(key.slice(key.lastIndexOf(".") + 1))) localStorage.removeItem(key);
  }
}

const PREFIX = "satchel.used.";

function keyOf(habit: Habit, person: RecordId): string {
  return `${PREFIX}${habit}.${person}`;
}
