import type { AnyFields } from "../../../src/records/merge.ts";
import type { KindName } from "../../../src/records/registry.ts";
import type { Oddity, ReviewItem } from "../../../src/records/review/review.ts";
import { sameValue } from "../../../src/records/same-value.ts";
import { reviewItemId } from "../derived-id.ts";
import type { Change, Desk } from "../desk.ts";
import { lineFields, type LineNote } from "../review-lines.ts";
import { putOfficeRecord, reviewPlaceOf } from "./office-record.ts";

const reviewed: ReadonlySet<KindName> = new Set<KindName>([
  "client",
  "service",
  "referral",
  "note",
  "enrollment",
  "need",
  "goal",
  "assessment",
  "authorization",
]);

/** Every save of a worker is a line in Review, unless it is for her own eyes. */
export function reviewItemEffects(
  desk: Desk,
  odditiesOf: ReadonlyMap<Change, readonly Oddity[]>,
): void {
  for (const change of desk.changes) {
    const found = odditiesOf.get(change) ?? [];
    if (wantsReview(change, found)) putReviewItem(desk, change, found);
    else followRev(desk, change);
  }
}

// Supervisors do not review each other, unless the merge found something that someone must look at.
function wantsReview(change: Change, found: readonly Oddity[]): boolean {
  if (isForOwnEyes(change)) return false;
  if (change.metDeletion || change.careful.length > 0) return true;
  if (found.some((oddity) => saidOfAnybody.has(oddity))) return true;
  if (change.author.role !== "worker") return false;
  return reviewed.has(change.after.kind) || found.includes("reopened");
}

// Nobody else would say it: who gave what was too much did not know, and of two days each may have been right.
const saidOfAnybody: ReadonlySet<Oddity> = new Set<Oddity>([
  "grant-overdrawn",
  "ends-first",
  "paid-though-voided",
  "code-taken",
  "over-named",
  "named-by-two",
  "over-authorization",
  "not-counted",
]);

// A line would name a client and a day that nobody may look up.
function isForOwnEyes({ after }: Change): boolean {
  return after.kind === "note" && after.bucket.kind === "person";
}

function putReviewItem(desk: Desk, change: Change, found: readonly Oddity[]): void {
  const { before, after, author, entry } = change;
  const id = reviewItemId(after.id);
  const open = openItem(desk, id);
  // A record that was not there has no line yet: there is nothing to look up.
  if (before === null) desk.asked.add(id);
  const note: LineNote = {
    about: after.id,
    // A new record changed before anyone looked at it is still new to the supervisor.
    isNew: before === null || open?.isNew === true,
    oddities: [...new Set([...stillTrue(open), ...found])],
    changed: before === null ? null : changedFields(before.body.fields, after.body.fields),
  };
  const saved = { author: author.id, at: entry.at, receivedAt: desk.now };
  putOfficeRecord(desk, {
    kind: "review-item",
    id,
    clientId: after.clientId,
    bucket: reviewPlaceOf(desk, after),
    author: author.id,
    at: entry.at,
    fields: lineFields(after, note, saved),
    // A merge that changed nothing leaves an older save standing, which is not what this line speaks of.
    note: after.entry === entry.id ? note : null,
  });
}

function openItem(desk: Desk, id: string): ReviewItem | undefined {
  // Review items are made here alone, against their schema's type.
  return desk.records.get(id)?.body.fields as ReviewItem | undefined;
}

// What was found in merging or about the client does not go away with the next rev; the rest is judged anew.
function stillTrue(open: ReviewItem | undefined): Oddity[] {
  const lasting: readonly Oddity[] = [
    "look-alike",
    "edited-was-deleted",
    "more-careful-value",
    "named-by-two",
  ];
  return (open?.oddities ?? []).filter((oddity) => lasting.includes(oddity));
}

// A supervisor changed what still waits for review: the line then speaks of the rev that stands.
function followRev(desk: Desk, { after }: Change): void {
  const id = reviewItemId(after.id);
  const item = desk.records.get(id);
  if (!item || item.body.fields["rev"] === after.rev) return;
  const fields = { ...(item.body.fields as ReviewItem), rev: after.rev };
  const { clientId, bucket, body } = item;
  const { author, at } = body;
  putOfficeRecord(desk, { kind: "review-item", id, clientId, bucket, author, at, fields });
}

function changedFields(was: AnyFields, is: AnyFields): string {
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names]
    .filter((name) => !sameValue(was[name], is[name]))
    .sort()
    .join(" ");
}
