import type { BulkWriteRow, RxDocumentData, RxStorageInstance, RxStorageWriteError } from "rxdb";
import type { SealedDocuments, StoredDocument } from "./sealed-documents.ts";
import { makeOpenedEvents } from "./opened-events.ts";
import { makeTurns } from "./turns.ts";

/**
 * A storage instance whose documents are sealed beneath it. RxDB's own `wrapRxStorageInstance` is not used: it seals the
 * previous version of each document again, opens the events of writes that it has just sealed, lets them overtake each
 * other, and one that throws stops the stream for good.
 */
export function makeSealedInstance<RxDocType, Internals, Options>(
  instance: RxStorageInstance<RxDocType, Internals, Options>,
  documents: SealedDocuments,
): RxStorageInstance<RxDocType, Internals, Options> & {
  originalStorageInstance: RxStorageInstance<RxDocType, Internals, Options>;
} {
  type Document = RxDocumentData<RxDocType>;
  // Only collections with an id and a body are sealed (see `sealedStorage`), and RxDB adds `_deleted` to each.
  const asStored = (document: Document) => document as Document & StoredDocument;
  const open = (document: Document) => documents.fromDisk(asStored(document));
  const openAll = (sealed: Document[]) => Promise.all(sealed.map(open));
  const inOrder = makeTurns();
  const events = makeOpenedEvents<RxDocType>(instance, documents);

  const sealRow = async (row: BulkWriteRow<RxDocType>): Promise<BulkWriteRow<RxDocType>> => {
    const document = await documents.toDisk(asStored(row.document));
    return row.previous
      ? { document, previous: documents.previousToDisk(asStored(row.previous)) }
      : { document };
  };
  const openError = async (
    error: RxStorageWriteError<RxDocType>,
    rows: readonly BulkWriteRow<RxDocType>[],
    sealed: readonly BulkWriteRow<RxDocType>[],
  ): Promise<RxStorageWriteError<RxDocType>> => {
    const writeRow = rows[sealed.indexOf(error.writeRow)] ?? error.writeRow;
    if (error.status !== 409) return { ...error, writeRow };
    return { ...error, writeRow, documentInDb: await open(error.documentInDb) };
  };

  return {
    databaseName: instance.databaseName,
    internals: instance.internals,
    options: instance.options,
    schema: instance.schema,
    collectionName: instance.collectionName,
    originalStorageInstance: instance,
    bulkWrite: async (rows, context) => {
      const sealing = Promise.all(rows.map(sealRow));
      // A small write must not overtake a large one that was begun before it.
      const { sealed, error } = await inOrder(async () => {
        const ready = await sealing;
        return { sealed: ready, ...(await instance.bulkWrite(ready, context)) };
      });
      const refused = new Set(error.map(({ documentId }) => documentId));
      for (const { document } of rows) {
        const { id } = asStored(document);
        if (!refused.has(id)) documents.written(id);
      }
      // RxDB relies on it: what a write changed is told before the write resolves.
      await events.told();
      return { error: await Promise.all(error.map((one) => openError(one, rows, sealed))) };
    },
    query: async (prepared) => ({
      documents: await openAll((await instance.query(prepared)).documents),
    }),
    count: (prepared) => instance.count(prepared),
    findDocumentsById: async (ids, withDeleted) =>
      openAll(await instance.findDocumentsById(ids, withDeleted)),
    // RxDB's replication asks for local edits to push. There are none, the outbox sends; without an answer of its own it
    // would read back, and open, every record that came down. A migration of RxDB's asks for the same, to copy it, which
    // is why `sealedStorage` takes no schema version above 0.
    getChangedDocumentsSince: (_, checkpoint: unknown) =>
      Promise.resolve({ documents: [], checkpoint }),
    getAttachmentData: (id, attachment, digest) =>
      instance.getAttachmentData(id, attachment, digest),
    changeStream: () => events.opened$,
    cleanup: (minimumDeletedTime) => instance.cleanup(minimumDeletedTime),
    close: () => {
      events.stop();
      return instance.close();
    },
    remove: () => {
      events.stop();
      return instance.remove();
    },
  };
}
