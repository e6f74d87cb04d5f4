import type { RxCollection } from "rxdb";
import type { SaveDocument } from "./databases.ts";

/** Whether a fresh entry only repeats what already stands under its id. */
type Repeats = (standing: SaveDocument, fresh: SaveDocument) => boolean;

/**
 * Adds entries in one transaction. An entry takes the place of its own draft in the same write; one that repeats what
 * stands under its id is a noop. False, with nothing added, when something else stands there: the same draft was open
 * twice, and the other one was saved.
 */
export async function addEntries(
  collection: RxCollection<SaveDocument>,
  entries: SaveDocument[],
  repeats: Repeats,
): Promise<boolean> {
  // Looked for first: an insert that runs into a draft is a strict transaction for nothing, and the person waits for it.
  const standing = await collection.findByIds(entries.map(({ id }) => id)).exec();
  const isTaken = entries.some((entry) => {
    const found = standing.get(entry.id)?.toMutableJSON();
    return found !== undefined && found.state !== "draft" && !repeats(found, entry);
  });
  if (isTaken) return false;
  const fresh = entries.filter(({ id }) => !standing.has(id));
  const late = await insert(collection, fresh);
  const overDrafts = entries.filter(({ id }) => standing.has(id) || late.has(id));
  const added = await Promise.all(
    overDrafts.map((entry) => replaceDraft(collection, entry, repeats)),
  );
  return added.every(Boolean);
}

/** The ids under which something was kept between the look and the insert. */
async function insert(
  collection: RxCollection<SaveDocument>,
  entries: SaveDocument[],
): Promise<Set<string>> {
  const { error } = entries.length > 0 ? await collection.bulkInsert(entries) : { error: [] };
  const late = error.filter((failure) => failure.status === 409);
  if (late.length < error.length) throw new Error("the outbox could not be written");
  return new Set(late.map(({ documentId }) => documentId));
}

// Judged in the write itself: of two tabs that save at once, one finds the other's entry.
async function replaceDraft(
  collection: RxCollection<SaveDocument>,
  entry: SaveDocument,
  repeats: Repeats,
): Promise<boolean> {
  const found = await collection.findOne(entry.id).exec();
  // Given up in another tab a moment ago.
  if (!found) return !(await insert(collection, [entry])).has(entry.id);
  // A draft that is dropped at this moment is no less the place of its entry.
  const now = await found.incrementalModify((before) =>
    before.state === "draft" ? { ...before, ...entry, _deleted: false } : before,
  );
  return now.order === entry.order || repeats(now.toMutableJSON(), entry);
}
