import type { Entry, EntryRow } from "../records/entry.ts";
import type { Instant, RecordId } from "../records/fields.ts";
import type { KindIn } from "../records/registry.ts";
import { referralAnswered } from "../records/review/answers.ts";
import type { Notice, Review, ReviewItem } from "../records/review/review.ts";
import type { Mirror } from "./mirror.ts";
import type { Outbox, OutboxEntry } from "./outbox.ts";
import { isCovered, type PendingRow, type Reached, type RecordView } from "./overlay.ts";
import type { TruthRecord } from "./truth-document.ts";

/**
 * Something that waits for this person: a record sent back to her, or a save that the office could not apply, which lies
 * on this tablet (`held`) or on another one of hers (`parked`).
 */
export type NeedsYou =
  | { why: "returned" | "parked"; notice: TruthRecord<"notice"> }
  | { why: "held"; held: OutboxEntry };

/** Where a record is, for its chip: its own state, or that somebody waits for its author. */
export type Chip =
  | { is: "saved-here" }
  | { is: "sending" }
  | { is: "received"; at: Instant }
  | { is: "needs-you"; needs: NeedsYou };

/** What people must be told and what supervisors must look at, with this tablet's own pending answers taken in. */
export interface Attention {
  needsYou: () => readonly NeedsYou[];
  /** The notices about her saves that the office could not apply, from whichever tablet. */
  parked: () => readonly TruthRecord<"notice">[];
  /** Mail to providers that did not come through: somebody has to call. */
  calls: () => readonly TruthRecord<"notice">[];
  /** Told for information: a value competes, was chosen, or the more careful one was taken. */
  told: () => readonly TruthRecord<"notice">[];
  reviewItems: () => readonly TruthRecord<"review-item">[];
  chipOf: (view: RecordView) => Chip;
}

const TOLD_FOR_DAYS = 14;
const toldOf: ReadonlySet<Notice["about"]> = new Set([
  "competing",
  "resolved",
  "more-careful-value",
  "put-aside",
  "two-statuses",
  "named-by-two",
  "provider-closed",
]);

/** Derives attention from the inbox and the outbox; nothing of it is stored. */
export function makeAttention(sources: {
  me: RecordId;
  inbox: Mirror<KindIn<"inbox">>;
  outbox: Outbox;
  reached: () => Reached;
  now: () => Instant;
}): Attention {
  const { me, inbox, outbox, reached } = sources;
  const uncovered = (id: RecordId): readonly PendingRow[] =>
    outbox.pendingOf(id).filter((row) => !isCovered(row, undefined, reached()));
  const mine = () => inbox.ofKind("notice").filter((notice) => notice.body.fields.to === me);
  const isAnswered = (notice: Notice) =>
    uncovered(notice.record).some((row) => row.state !== "held" && row.row.base === notice.rev) ||
    (notice.referral !== undefined && answersIn(outbox).has(notice.referral));

  const parked = () => mine().filter(({ body }) => body.fields.about === "parked");
  const needsYou = (): NeedsYou[] => [
    ...outbox
      .entries()
      // An opening is for the audit: nobody can put it right, so nobody is asked to.
      .filter(({ state, entry }) => state === "held" && !isOpening(entry))
      .map((held) => ({ why: "held" as const, held })),
    ...mine()
      .filter(({ body }) => body.fields.about === "returned" && !isAnswered(body.fields))
      .map((notice) => ({ why: "returned" as const, notice })),
    ...parkedElsewhere(outbox, parked()).map((notice) => ({ why: "parked" as const, notice })),
  ];
  return {
    needsYou,
    parked,
    calls: () =>
      mine().filter(
        ({ body }) =>
          body.fields.about === "mail-not-sent" &&
          !uncovered(body.fields.record).some((row) => row.state !== "held"),
      ),
    told: () =>
      mine().filter(
        ({ body }) => toldOf.has(body.fields.about) && isRecent(body.fields.at, sources.now()),
      ),
    reviewItems: () => {
      const isDecided = decidedIn(outbox);
      return inbox.ofKind("review-item").filter(({ body }) => !isDecided(body.fields));
    },
    chipOf: (view) => {
      const needs = needsYou().find((need) => concerns(need, view));
      if (needs) return { is: "needs-you", needs };
      if (view.state.is !== "held") return view.state;
      const held = outbox.entries().find(({ state, id }) => state === "held" && idOf(view) === id);
      return held ? { is: "needs-you", needs: { why: "held", held } } : { is: "saved-here" };
    },
  };
}

// Of what was saved here, the entry itself says more; of what she has given up, nothing is left to say.
function parkedElsewhere(
  outbox: Outbox,
  parked: readonly TruthRecord<"notice">[],
): TruthRecord<"notice">[] {
  if (parked.length === 0) return [];
  const entries = outbox.entries().map(({ entry }) => entry);
  const known = new Set(entries.flatMap(({ id, replaces }) => [id, replaces ?? id]));
  return parked.filter(({ body }) => body.fields.entry !== null && !known.has(body.fields.entry));
}

// The referrals that this person said something new about and did not take back since.
function answersIn(outbox: Outbox): ReadonlySet<RecordId> {
  const rows = rowsOnTheirWay(outbox);
  const takenBack = new Set(rows.filter((row) => "withdraw" in row).map((row) => row.id));
  return new Set(
    rows
      .filter(({ id }) => !takenBack.has(id))
      .flatMap((row) => ("put" in row ? (referralAnswered(row.kind, row.put) ?? []) : [])),
  );
}

function rowsOnTheirWay(outbox: Outbox): EntryRow[] {
  const entries = outbox.entries().filter((entry) => entry.state !== "held");
  return entries.flatMap((entry) => entry.entry.rows);
}

/** True for an entry that only notes that a client's file was opened. */
export function isOpening(entry: Entry): boolean {
  return entry.rows.every((row) => row.kind === "opening");
}

function idOf(view: RecordView): RecordId | null {
  return view.state.is === "held" ? view.state.entryId : null;
}

function concerns(need: NeedsYou, view: RecordView): boolean {
  if (need.why === "held") return need.held.id === idOf(view);
  if (need.why === "parked") return false;
  const { record, rev } = need.notice.body.fields;
  return record === view.id && rev === view.rev;
}

function isRecent(at: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(at) < TOLD_FOR_DAYS * 86_400_000;
}

// An item leaves the list as soon as this supervisor has decided, before the office knows, and comes back when she
// takes her word back. Gathered once for all items: hundreds may be accepted in one act.
function decidedIn(outbox: Outbox): (item: ReviewItem) => boolean {
  const rows = rowsOnTheirWay(outbox);
  const takenBack = new Set(rows.filter((row) => "withdraw" in row).map((row) => row.id));
  const reviewed = new Set<string>();
  const resolved = new Set<RecordId>();
  for (const row of rows) {
    if (row.kind === "competing-value") settleIn(resolved, row);
    if (row.kind !== "review" || !("put" in row) || takenBack.has(row.id)) continue;
    const { record, rev } = row.put as Review;
    reviewed.add(`${record} ${rev}`);
  }
  const entries = outbox.entries().filter((one) => one.state !== "held");
  const tried = new Set(entries.flatMap(({ entry }) => entry.replaces ?? entry.retries ?? []));
  return ({ record, rev, competing, entry }) =>
    reviewed.has(`${record} ${rev}`) ||
    (competing !== null && resolved.has(competing)) ||
    (entry !== null && tried.has(entry));
}

// Rows come in saving order, so the undo of a choice comes after the choice.
function settleIn(resolved: Set<RecordId>, row: EntryRow): void {
  if (!("patch" in row)) return;
  if (row.patch["resolution"] === null) resolved.delete(row.id);
  else resolved.add(row.id);
}
