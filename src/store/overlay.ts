import type { CollectionName } from "../records/define-record.ts";
import type { EntryRow } from "../records/entry.ts";
import type { Instant, RecordId } from "../records/fields.ts";
import type { AnyFields } from "../records/merge.ts";
import type { KindName, Fields } from "../records/registry.ts";
import type { ParkReason } from "../records/entry-answer.ts";
import type { TruthRecord } from "./truth-document.ts";

/** One row of an outbox entry that the truth may not show yet. */
export interface PendingRow {
  entryId: RecordId;
  order: number;
  row: EntryRow;
  at: Instant;
  author: RecordId;
  state: "waiting" | "sending" | "received" | "held";
  /** What the office answered: the number and rev it gave. */
  answer: { rev: RecordId; seq: number } | null;
  receivedAt: Instant | null;
  reason: HoldReason | null;
}

/** Why an entry is held: the office parked it, it is too large to travel, or the office fails whenever it comes. */
export type HoldReason = ParkReason | "not-taken";

/** How far each collection's checkpoint has come; -1 before anything arrived. */
export type Reached = Readonly<Record<CollectionName, number>>;

/** Where a record is, as its chip says. `needs-you` is added where notices are known. */
export type RecordState =
  | { is: "saved-here" }
  | { is: "sending" }
  | { is: "received"; at: Instant }
  | { is: "held"; reason: HoldReason; entryId: RecordId };

/** A record as screens show it: the truth with what this tablet saved since laid over it. */
export interface RecordView<K extends KindName = KindName> {
  id: RecordId;
  kind: K;
  clientId: RecordId | null;
  /** The rev that an edit builds on. */
  rev: RecordId;
  fields: Fields<K>;
  createdBy: RecordId;
  createdAt: Instant;
  author: RecordId;
  at: Instant;
  withdrawn: { by: RecordId; at: Instant; why: string } | null;
  state: RecordState;
  /** The server's number; null while the office does not have it. */
  seq: number | null;
  /** Saving order on this tablet of what lies over the truth; null for what the truth alone says. */
  order: number | null;
  /** Of a client: where her casework lies when it is not on every tablet. */
  shelf?: "quiet" | "resting";
}

/**
 * True when the truth already tells what a row says: its collection's checkpoint has reached the number it was given,
 * or the truth shows that number or the row's own rev.
 */
export function isCovered(
  pending: PendingRow,
  truth: TruthRecord | undefined,
  reached: Reached,
): boolean {
  if (truth?.rev === pending.row.rev) return true;
  if (pending.answer === null) return false;
  if (reached[pending.row.collection] >= pending.answer.seq) return true;
  return truth !== undefined && truth.seq >= pending.answer.seq;
}

/**
 * Lays the rows that this tablet saved over the truth of one record. Undefined when neither knows it, or when all there
 * is are changes of a record that has not arrived yet.
 */
export function overlayRecord<K extends KindName>(
  truth: TruthRecord<K> | undefined,
  pending: readonly PendingRow[],
  reached: Reached,
): RecordView<K> | undefined {
  let view = truth && viewOfTruth(truth);
  for (const row of pending) {
    if (isCovered(row, truth, reached)) continue;
    view = layRow(view, row);
  }
  return view;
}

function viewOfTruth<K extends KindName>(truth: TruthRecord<K>): RecordView<K> {
  const { fields, createdBy, createdAt, author, at, receivedAt, withdrawn } = truth.body;
  const state: RecordState = { is: "received", at: receivedAt };
  const { id, kind, clientId, rev, seq, shelf } = truth;
  return {
    id,
    kind,
    clientId,
    rev,
    seq,
    order: null,
    ...(shelf && { shelf }),
    fields,
    createdBy,
    createdAt,
    author,
    at,
    withdrawn,
    state,
  };
}

function layRow<K extends KindName>(
  under: RecordView<K> | undefined,
  pending: PendingRow,
): RecordView<K> | undefined {
  const { row, author, at, order } = pending;
  if (under === undefined && !("put" in row)) return undefined;
  const fields = fieldsAfter(under?.fields, row) as Fields<K>;
  const withdrawn = "withdraw" in row ? { by: author, at, why: row.withdraw.why } : null;
  return {
    id: row.id,
    kind: row.kind as K,
    clientId: row.clientId,
    rev: row.rev,
    seq: under?.seq ?? null,
    order,
    ...(under?.shelf && { shelf: under.shelf }),
    fields,
    createdBy: under?.createdBy ?? author,
    createdAt: under?.createdAt ?? at,
    author,
    at,
    withdrawn,
    state: stateOf(pending),
  };
}

function fieldsAfter(under: AnyFields | undefined, row: EntryRow): AnyFields {
  if ("put" in row) return row.put;
  return "patch" in row ? { ...under, ...row.patch } : { ...under };
}

function stateOf(pending: PendingRow): RecordState {
  switch (pending.state) {
    case "waiting":
      return { is: "saved-here" };
    case "sending":
      return { is: "sending" };
    case "received":
      return { is: "received", at: pending.receivedAt ?? pending.at };
    case "held":
      return { is: "held", reason: pending.reason ?? "unreadable", entryId: pending.entryId };
  }
}

/** How much of a list: its newest `size` records, withdrawn ones only if they are asked for. */
export interface PageWish {
  size: number;
  /** Withdrawn ones too: a removed note leaves who and when (M-11). */
  withWithdrawn?: boolean;
}

/**
 * A page of a list: the first `size + pending` truth rows of the kind wished for, by index, are enough, because pending
 * rows can only replace or add to them. `newestFirst` orders both alike.
 */
export function pageOf<K extends KindName>(
  truth: readonly TruthRecord<K>[],
  pendingByRecord: ReadonlyMap<RecordId, readonly PendingRow[]>,
  pendingOfList: readonly PendingRow[],
  reached: Reached,
  newestFirstOf: (view: RecordView<K>) => number,
  { size, withWithdrawn }: PageWish,
): RecordView<K>[] {
  const views: RecordView<K>[] = [];
  const seen = new Set<RecordId>();
  for (const record of truth) {
    seen.add(record.id);
    const view = overlayRecord(record, pendingByRecord.get(record.id) ?? [], reached);
    if (view) views.push(view);
  }
  for (const { row } of pendingOfList) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    const view = overlayRecord<K>(undefined, pendingByRecord.get(row.id) ?? [], reached);
    if (view) views.push(view);
  }
  const wished = withWithdrawn ? views : views.filter((view) => view.withdrawn === null);
  const keyed = wished.map((view) => ({ view, key: newestFirstOf(view) }));
  keyed.sort((a, b) => a.key - b.key || (a.view.id < b.view.id ? -1 : 1));
  return keyed.slice(0, size).map(({ view }) => view);
}
