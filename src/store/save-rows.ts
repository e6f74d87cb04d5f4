import type { Entry, EntryRow } from "../records/entry.ts";
import type { Instant, RecordId } from "../records/fields.ts";
import { recordKinds, type Fields, type KindName } from "../records/registry.ts";
import type { NewId } from "../records/ids.ts";
import type { RecordView } from "./overlay.ts";

/** One record's change as a screen asks for it; `saveEntry` makes the row. */
export type Change =
  | {
      [K in KindName]: { kind: K; id: RecordId; clientId: RecordId | null; put: Fields<K> };
    }[KindName]
  | { [K in KindName]: { view: RecordView<K>; patch: Partial<Fields<K>> } }[KindName]
  | { view: RecordView; withdraw: string };

/** One act of a person: all of it is kept or none. */
export interface Save {
  /** The draft it came from: the entry has the same id and takes its place. */
  id?: RecordId;
  clientId: RecordId | null;
  changes: Change[];
  /** The held entry that this one puts right, or gives up when there are no changes. */
  replaces?: RecordId;
  /** The entry parked at the office that is to be tried again. */
  retries?: RecordId;
}

/** The rows of a save, and the rows that would take it back. */
export function rowsOf(
  changes: readonly Change[],
  newId: NewId,
): { rows: EntryRow[]; undo: EntryRow[] } {
  const rows: EntryRow[] = [];
  const undo: EntryRow[] = [];
  for (const change of changes) {
    const row = rowOf(change, newId());
    rows.push(row);
    const back = undoOf(change, row, newId());
    if (back) undo.push(back);
  }
  return { rows, undo: undo.reverse() };
}

function rowOf(change: Change, rev: RecordId): EntryRow {
  if ("put" in change) {
    const { kind, id, clientId, put } = change;
    return { collection: recordKinds[kind].collection, kind, id, rev, base: null, clientId, put };
  }
  const head = headOf(change.view, rev, change.view.rev);
  if ("withdraw" in change) return { ...head, withdraw: { why: change.withdraw } };
  return { ...head, patch: { ...change.patch } };
}

function headOf(view: RecordView, rev: RecordId, base: RecordId) {
  const { kind, id, clientId } = view;
  return { collection: recordKinds[kind].collection, kind, id, rev, base, clientId };
}

// Append-only records that were sent cannot be un-happened by an edit, only withdrawn.
function undoOf(change: Change, row: EntryRow, rev: RecordId): EntryRow | null {
  if ("put" in change) {
    const { collection, kind, id, clientId } = row;
    return { collection, kind, id, rev, base: row.rev, clientId, withdraw: { why: "undo" } };
  }
  const head = headOf(change.view, rev, row.rev);
  const before = change.view.fields as Readonly<Record<string, unknown>>;
  if ("withdraw" in change) return { ...head, put: before };
  // What was deleted and put back is deleted again.
  const { withdrawn } = change.view;
  if (withdrawn !== null) return { ...head, withdraw: { why: withdrawn.why } };
  const patch = Object.fromEntries(
    Object.keys(change.patch).map((field) => [field, before[field]]),
  );
  return { ...head, patch };
}

/** The entry of a save, made at a moment of the device's clock. */
export function entryOf(
  save: Save,
  rows: EntryRow[],
  made: { id: RecordId; at: Instant; groupId?: RecordId },
): Entry {
  return {
    id: made.id,
    clientId: save.clientId,
    at: made.at,
    ...(made.groupId === undefined ? {} : { groupId: made.groupId }),
    ...(save.replaces === undefined ? {} : { replaces: save.replaces }),
    ...(save.retries === undefined ? {} : { retries: save.retries }),
    rows,
  };
}

/**
 * A held entry said again: new ids throughout, in the place of the one that was set aside, and with the number of clients
 * that it takes from others.
 */
export function saidAnew(
  held: { id: RecordId; entry: Entry; undo: readonly EntryRow[] },
  newId: NewId,
  said: { at: Instant; takesClients: number },
): { entry: Entry; undo: EntryRow[] } {
  const revs = new Map(held.entry.rows.map(({ rev }) => [rev, newId()]));
  const anew = (row: EntryRow): EntryRow => ({
    ...row,
    rev: revs.get(row.rev) ?? newId(),
    base: row.base === null ? null : (revs.get(row.base) ?? row.base),
  });
  const entry = { ...held.entry, ...said, id: newId(), replaces: held.id };
  return { entry: { ...entry, rows: entry.rows.map(anew) }, undo: held.undo.map(anew) };
}

/** Whether two entries record the same, whichever ids and moments they were given when they were saved. */
export function saysTheSame(one: Entry, other: Entry): boolean {
  return essenceOf(one) === essenceOf(other);
}

function essenceOf({ clientId, replaces, retries, rows }: Entry): string {
  const made = rows.filter((row) => row.base === null).map((row) => row.id);
  // What the tablet finds odd is not what the person said: a second look finds more, the first save among it.
  const said = rows.map(({ rev: _rev, ...row }) => {
    if ("put" in row) return { ...row, put: { ...row.put, flags: null } };
    return "patch" in row ? { ...row, patch: { ...row.patch, flags: null } } : row;
  });
  const text = JSON.stringify([clientId, replaces, retries, said]).replaceAll(anInstant, '"then"');
  return made.reduce((told, id, at) => told.replaceAll(id, `made-${String(at)}`), text);
}

const anInstant = /"\d{4}-\d\d-\d\dT[\d:.]+Z"/g;
