import type { RecordId } from "../../src/records/fields.ts";
import type { Author, Desk } from "./desk.ts";
import type { Kept } from "./entries.ts";
import { replacedOutcome } from "./parked-pool.ts";
import type { ReadEntry } from "./read-entry.ts";

// A tablet that was never answered cannot know whether its entry was taken. It takes it back all the same, and the office
// does what there is to do.

/** An entry that takes back what was never taken has nothing to do: without its rows, it only gives that one up. */
export function withoutNeverTaken(
  desk: Desk,
  author: Author,
  read: ReadEntry,
  kept: ReadonlyMap<RecordId, Kept>,
): ReadEntry {
  const { entry } = read;
  if (!entry?.takesBack || wasTaken(desk, author, entry.replaces, kept)) return read;
  return { ...read, entry: { ...entry, rows: [] } };
}

function wasTaken(
  desk: Desk,
  author: Author,
  id: RecordId | undefined,
  kept: ReadonlyMap<RecordId, Kept>,
): boolean {
  const before = id === undefined ? undefined : kept.get(id);
  const now = desk.settled.findLast((settled) => settled.id === id);
  if (now) return now.state === "applied" && now.author.id === author.id;
  return before?.state === "applied" && before.author === author.id;
}

/** What was taken back before it came may be on its way still: it finds itself given up. */
export function giveUpUnseen(
  desk: Desk,
  author: Author,
  { id, entry }: ReadEntry,
  kept: ReadonlyMap<RecordId, Kept>,
): void {
  const unseen = entry?.takesBack && entry.replaces;
  if (!unseen || unseen === id) return;
  if (kept.has(unseen) || desk.settled.some((settled) => settled.id === unseen)) return;
  desk.settled.push({
    ...{ id: unseen, author, receivedAt: desk.now, entry: null, content: null, wasParked: false },
    ...replacedOutcome,
  });
}
