import * as v from "valibot";
import { MOST_ENTRY_BYTES } from "../protocol/parcels.ts";
import type { Entry, EntryRow } from "../records/entry.ts";
import { recordId, type RecordId } from "../records/fields.ts";

/**
 * An entry in parts that each fit into a parcel; nearly always the entry itself. Its rows stay in order, and what was
 * taken apart twice has the same ids. A record that does not fit even alone goes without what it says, in a part that
 * tells so (`isCut`): one too large save keeps nothing else on a tablet that is taken out of use.
 */
export function partsOfEntry(entry: Entry): Entry[] {
  if (bytesOf(entry) <= MOST_ENTRY_BYTES) return [entry];
  // What it puts right or takes back is done once.
  const { replaces, retries, takesBack, ...plain } = entry;
  const room = MOST_ENTRY_BYTES - bytesOf({ ...entry, rows: [] });
  const parts = portions(entry.rows, room);
  const first = {
    ...(replaces !== undefined && { replaces }),
    ...(retries !== undefined && { retries }),
    ...(takesBack !== undefined && { takesBack }),
  };
  return parts.map(({ rows, isCut }, at) => ({
    ...plain,
    ...(at === 0 && first),
    id: parts.length === 1 ? entry.id : partId(entry.id, at),
    rows,
    ...(isCut && { isCut }),
  }));
}

interface Portion {
  rows: EntryRow[];
  isCut: boolean;
}

function portions(rows: readonly EntryRow[], room: number): Portion[] {
  const made: Portion[] = [];
  let left = 0;
  for (const row of rows) {
    const size = bytesOf(row) + 1;
    if (size > room) {
      made.push({ rows: [cut(row)], isCut: true });
      left = 0;
    } else if (size <= left) {
      made.at(-1)?.rows.push(row);
      left -= size;
    } else {
      made.push({ rows: [row], isCut: false });
      left = room - size;
    }
  }
  return made;
}

/** Which record of whom it was, and nothing of what it says. */
function cut(row: EntryRow): EntryRow {
  const { collection, kind, id, rev, base, clientId } = row;
  return { collection, kind, id, rev, base, clientId, patch: {} };
}

// Ids of its own: the whole one, should it come after all, is another entry, and its revs are known.
function partId(id: RecordId, at: number): RecordId {
  const tail = (BigInt(`0x${id.slice(24)}`) + BigInt(at + 1)) % 2n ** 48n;
  return v.parse(recordId, `${id.slice(0, 24)}${tail.toString(16).padStart(12, "0")}`);
}

const encoder = new TextEncoder();

function bytesOf(what: unknown): number {
  return encoder.encode(JSON.stringify(what)).length;
}
