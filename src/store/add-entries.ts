import { fillObjectDataBeforeInsert, type BulkWriteRow, type RxCollection } from "rxdb";
import type { SaveDocument } from "./databases.ts";

/** Whether a fresh entry only repeats what already stands under its id. */
type Repeats = (standing: SaveDocument, fresh: SaveDocument) => boolean;

/**
 * Adds entries in one transaction: of a group, all of them are on the disk or none. An entry takes the place of its own
 * draft in the same write; one that repeats what stands under its id is a noop. False, with nothing added, when something
 * else stands there: the same draft was open twice, and the other one was saved.
 */
export async function addEntries(
  collection: RxCollection<SaveDocument>,
  entries: SaveDocument[],
  repeats: Repeats,
): Promise<boolean> {
  // Looked for first: a write that runs into a draft is a strict transaction for nothing, and the person waits for it.
  const standing = await collection.findByIds(entries.map(({ id }) => id)).exec();
  const others = entries.filter(({ id }) => (standing.get(id)?.state ?? "draft") !== "draft");
  const isRepeated = (entry: SaveDocument): boolean => {
    const found = standing.get(entry.id);
    return found !== undefined && repeats(found.toMutableJSON(), entry);
  };
  if (!others.every(isRepeated)) return false;
  const toWrite = entries.filter((entry) => !others.includes(entry));
  const late = await write(
    collection,
    toWrite.map((entry): BulkWriteRow<SaveDocument> => {
      const draft = standing.get(entry.id)?.toMutableJSON(true);
      if (!draft) return { document: fillObjectDataBeforeInsert(collection.schema, entry) };
      return { previous: draft, document: { ...draft, ...entry } };
    }),
  );
  const [written, overtaken] = [
    toWrite.filter(({ id }) => !late.has(id)),
    toWrite.filter(({ id }) => late.has(id)),
  ];
  const added = await Promise.all(
    overtaken.map((entry) => replaceDraft(collection, entry, repeats)),
  );
  if (added.every(Boolean)) return true;
  // Another tab saved the same draft in this moment: what was added beside it is not added.
  await collection.bulkRemove(written.map(({ id }) => id));
  return false;
}

/**
 * Writes in one transaction, which RxDB offers only beneath its documents: its own ways write what is new and what is
 * changed one after the other. Answers the ids that another write overtook.
 */
async function write(
  collection: RxCollection<SaveDocument>,
  rows: BulkWriteRow<SaveDocument>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { error } = await collection.storageInstance.bulkWrite(rows, "add-entries");
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
  if (!found) {
    const document = fillObjectDataBeforeInsert(collection.schema, entry);
    return (await write(collection, [{ document }])).size === 0;
  }
  // A draft that is dropped at this moment is no less the place of its entry.
  const now = await found.incrementalModify((before) =>
    before.state === "draft" ? { ...before, ...entry, _deleted: false } : before,
  );
  return now.order === entry.order || repeats(now.toMutableJSON(), entry);
}
