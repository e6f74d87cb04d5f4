import type { MangoQuery, RxCollection, RxStorageInstance } from "rxdb";

/** What a sealed document tells without being opened. */
export type Unopened<Document> = Omit<Document, "body">;

/** The documents of a query, or all of a collection, as they lie on the disk: whoever needs no content opens none. */
export async function unopened<Document extends { body: string }>(
  collection: RxCollection<Document>,
  query?: MangoQuery<Document>,
): Promise<Unopened<Document>[]> {
  // Every collection with a body lies on `makeSealedInstance`, which names the storage beneath it.
  const sealed = collection.storageInstance.originalStorageInstance as SealedInstance<Document>;
  const prepared = collection.find(query).getPreparedQuery();
  return (await sealed.originalStorageInstance.query(prepared)).documents;
}

/** A sealed storage instance and what lies beneath it. */
export type SealedInstance<Document> = RxStorageInstance<Document, unknown, unknown> & {
  originalStorageInstance: RxStorageInstance<Document, unknown, unknown>;
};
