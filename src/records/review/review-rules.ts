import { keepBoth } from "../client/keep-both.ts";
import type { Client } from "../client/client.ts";
import type { AnyFields } from "../merge.ts";
import type { CompetingValue, Oddity, ReviewItem } from "./review.ts";

/** The three lists of Review: what is odd, what must be chosen between, and everything else. */
export const reviewTabs = ["oddities", "two-values", "rest"] as const;
export type ReviewTab = (typeof reviewTabs)[number];

/** In which list a line stands. */
export function reviewTab({ oddities }: Pick<ReviewItem, "oddities">): ReviewTab {
  if (oddities.includes("two-values")) return "two-values";
  return oddities.length > 0 ? "oddities" : "rest";
}

/** True when a word of acceptance settles the line; two values want a choice, a held save wants its author. */
export function mayAccept({ competing, entry }: Pick<ReviewItem, "competing" | "entry">): boolean {
  return competing === null && entry === null;
}

// What may do harm unseen comes first, what only wants a glance last.
const gravest: readonly Oddity[] = [
  "could-not-apply",
  "two-values",
  "more-careful-value",
  "edited-was-deleted",
  "look-alike",
  "other-total",
  "over-authorization",
  "not-counted",
  "grant-overdrawn",
  "over-named",
  "named-by-two",
  "paid-though-voided",
  "code-taken",
  "grant-ended",
  "twice-in-a-day",
  "ends-first",
  "answers-misfit",
  "assessed-twice",
  "unusual-units",
  "outside-enrollment",
  "definition-retired",
  "reopened",
  "future-date",
  "reported-late",
];

/** What is odd about a line, the gravest first. */
export function gravestFirst({ oddities }: Pick<ReviewItem, "oddities">): Oddity[] {
  return [...oddities].sort((a, b) => gravest.indexOf(a) - gravest.indexOf(b));
}

/** How two values of a field may be settled. */
export type Choice = NonNullable<CompetingValue["resolution"]>["chosen"];

/** Both can be kept only where a client's field has room for two; a whole record has not. */
export function mayKeepBoth({ recordKind, field }: CompetingValue): boolean {
  return recordKind === "client" && field !== "*";
}

/**
 * What a choice changes in the record, beside the choice itself; null when what stands is right. `words` names the
 * other value for a field that has no room for two.
 */
export function resolutionPatch(
  value: CompetingValue,
  chosen: Choice,
  record: AnyFields,
  words: string,
): AnyFields | null {
  switch (chosen) {
    case "standing":
      return null;
    case "other":
      // `*` competes as a whole: the other value is all of the record's fields.
      return value.field === "*"
        ? (value.other.value as AnyFields)
        : { [value.field]: value.other.value };
    case "both":
      // Offered for clients alone.
      return keepBoth(record as unknown as Client, value.field, value.other.value, words);
  }
}
