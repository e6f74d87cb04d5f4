import type { RxStorageChangeEvent } from "rxdb";
import type { RecordId } from "../records/fields.ts";
import { cardKinds, type CardChange } from "./cards.ts";
import type { TruthCollections } from "./databases.ts";
import type { Outbox, OutboxEntry } from "./outbox.ts";
import { overlayRecord, type Reached } from "./overlay.ts";
import { openTruth, type TruthDocument, type TruthRecord } from "./truth-document.ts";

/** The received documents that cards are made from, opened; those that say nothing on a card are not opened. */
export function cardRecords(documents: readonly TruthDocument[]): TruthRecord[] {
  return documents
    .filter((document) => cardKinds.has(document.kind))
    .flatMap((document) => openTruth(document) ?? []);
}

/** What received records change on cards. */
export function cardChanges(records: readonly TruthRecord[]): CardChange[] {
  return records.flatMap(({ kind, id, clientId, seq, body }) => {
    if (clientId === null) return [];
    const { fields, author, at, withdrawn } = body;
    return [{ kind, id, clientId, seq, body: { fields, author, at, withdrawn } }];
  });
}

/**
 * The clients of whom a card took in something that is said otherwise now: a service taken back or moved to another day,
 * a status or snooze taken back. Folding only ever adds, so these start anew. `wasKnown`: whether a card may have it already.
 */
export function clientsSaidOtherwise(
  records: readonly TruthRecord[],
  wasKnown: (id: RecordId) => boolean,
): Set<RecordId> {
  const revised = records.filter(
    ({ id, kind, body }) =>
      (kind === "service" || kind === "status-change" || kind === "snooze") &&
      (body.withdrawn !== null || body.at !== body.createdAt) &&
      wasKnown(id),
  );
  return new Set(revised.flatMap(({ clientId }) => clientId ?? []));
}

/** What an entry that only makes new records changes on cards; null for one that changes what stands. */
export function newOnCards({ entry, author }: OutboxEntry): CardChange[] | null {
  const rows = entry.rows.filter((row) => cardKinds.has(row.kind));
  if (!rows.every((row) => "put" in row && row.base === null)) return null;
  return rows.flatMap((row) => {
    if (!("put" in row) || row.clientId === null) return [];
    const body = { fields: row.put, author, at: entry.at, withdrawn: null };
    return [{ kind: row.kind, id: row.id, clientId: row.clientId, seq: null, body }];
  });
}

/**
 * The clients whose cards cannot simply take in what was written: something of theirs is gone, or came with a lower
 * number than it had, as after the office came back from a backup. Folding goes by numbers, so these start anew.
 */
export function clientsToFoldAnew(
  events: readonly RxStorageChangeEvent<TruthDocument>[],
): Set<RecordId> {
  const clients = new Set<RecordId>();
  for (const event of events) {
    if (event.operation === "INSERT") continue;
    const { clientId, seq } = event.previousDocumentData as TruthDocument;
    const isGone = event.operation === "DELETE";
    if (clientId !== "" && (isGone || event.documentData.seq <= seq)) clients.add(clientId);
  }
  return clients;
}

/** Where one client's records are read: the truth and what this tablet saved since. */
export interface ClientSources {
  truth: TruthCollections;
  outbox: Outbox;
  reached: () => Reached;
}

/** Everything that makes up one client's card, truth and pending, in the order of folding. */
export async function changesOf(
  { truth, outbox, reached }: ClientSources,
  clientId: RecordId,
): Promise<CardChange[]> {
  const client = await truth.clients.findOne(clientId).exec();
  const casework = await truth.casework
    .find({ selector: { clientId, kind: { $in: [...cardKinds] } } })
    .exec();
  const records = new Map<RecordId, TruthRecord | undefined>();
  for (const document of client ? [client, ...casework] : casework) {
    records.set(document.id, openTruth(document.toMutableJSON()) ?? undefined);
  }
  for (const rows of outbox.pendingByRecord().values()) {
    for (const { row } of rows) {
      if (row.clientId === clientId && cardKinds.has(row.kind) && !records.has(row.id)) {
        records.set(row.id, undefined);
      }
    }
  }
  const changes: CardChange[] = [];
  for (const [id, record] of records) {
    const view = overlayRecord(record, outbox.pendingOf(id), reached());
    if (!view?.clientId) continue;
    const seq = view.state.is === "received" ? view.seq : null;
    const { fields, author, at, withdrawn } = view;
    changes.push({ kind: view.kind, id, clientId, seq, body: { fields, author, at, withdrawn } });
  }
  return changes.sort(inFoldingOrder);
}

// The client first, then referrals before their status changes, received before pending.
function inFoldingOrder(a: CardChange, b: CardChange): number {
  const rank = (change: CardChange) =>
    ["client", "service", "referral"].indexOf(change.kind) + 1 || 9;
  return rank(a) - rank(b) || (a.seq ?? Infinity) - (b.seq ?? Infinity);
}
