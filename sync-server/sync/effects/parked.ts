import type { Notice } from "../../../src/records/review/review.ts";
import { parkedItemId, parkedNoticeId, putAsideNoticeId } from "../derived-id.ts";
import type { Desk, Settled } from "../desk.ts";
import { personBucket, reviewBucket } from "../scope.ts";
import { putOfficeRecord, removeOfficeRecord } from "./office-record.ts";

/**
 * A parked entry is told to its author and shown to the supervisors of her sites. What waits behind another is not
 * shown by itself: it runs, or shows, once the first is settled.
 */
export function parkedEffects(desk: Desk): void {
  for (const settled of desk.settled) {
    const isShown = settled.state === "parked" && settled.reason !== "waits-behind";
    if (isShown && !isOpening(settled)) show(desk, settled);
    else hide(desk, settled);
    tellPutAside(desk, settled);
  }
}

// Somebody gave it up in her place, and nothing came instead of it.
function tellPutAside(desk: Desk, parked: Settled): void {
  if (parked.state !== "replaced" || isOpening(parked)) return;
  const act = desk.settled.find(({ entry }) => entry?.replaces === parked.id);
  if (!act?.entry || act.entry.rows.length > 0 || act.author.id === parked.author.id) return;
  putOfficeRecord(desk, {
    ...{ clientId: parked.entry?.clientId ?? null, author: act.author.id, at: act.entry.at },
    ...{ kind: "notice", id: putAsideNoticeId(parked.id), bucket: personBucket(parked.author.id) },
    fields: {
      ...subjectOf(parked),
      ...{ about: "put-aside", to: parked.author.id, field: null, comment: "" },
      ...{ by: act.author.id, at: act.entry.at, competing: null, entry: parked.id },
    },
  });
}

// Whose file was opened is kept for the audit; nobody can put anything right about it.
function isOpening({ entry }: Settled): boolean {
  return entry !== null && entry.rows.every((row) => row.kind === "opening");
}

function show(desk: Desk, settled: Settled): void {
  const { author, entry, receivedAt } = settled;
  const about = subjectOf(settled);
  const at = entry?.at ?? receivedAt;
  const common = { clientId: entry?.clientId ?? null, author: author.id, at };
  const own = personBucket(author.id);
  putOfficeRecord(desk, {
    ...common,
    kind: "notice",
    id: parkedNoticeId(settled.id),
    bucket: own,
    fields: {
      ...about,
      about: "parked",
      to: author.id,
      field: settled.reason === "invalid-field" ? settled.detail : null,
      comment: settled.reason ?? "",
      by: null,
      at,
      competing: null,
      entry: settled.id,
    },
  });
  putOfficeRecord(desk, {
    ...common,
    kind: "review-item",
    id: parkedItemId(settled.id),
    bucket: reviewBucket(own),
    fields: {
      ...about,
      isNew: true,
      author: author.id,
      at,
      receivedAt,
      oddities: ["could-not-apply"],
      competing: null,
      entry: settled.id,
      summary: { reason: settled.reason, detail: settled.detail },
    },
  });
}

type Subject = Pick<Notice, "record" | "recordKind" | "recordCollection" | "rev">;

// The first record that the entry names; an entry that could not be read speaks only of itself.
function subjectOf(settled: Settled): Subject {
  const row = settled.entry?.rows[0];
  if (!row) {
    const { id } = settled;
    return { record: id, recordKind: "entry", recordCollection: "casework", rev: id };
  }
  const { id: record, kind: recordKind, collection: recordCollection, rev } = row;
  return { record, recordKind, recordCollection, rev };
}

function hide(desk: Desk, settled: Settled): void {
  // Only an entry that was parked before can have something to take away.
  if (!settled.wasParked) return;
  removeOfficeRecord(desk, parkedNoticeId(settled.id));
  removeOfficeRecord(desk, parkedItemId(settled.id));
}
