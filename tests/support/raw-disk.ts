// A tablet's disk as a thief or a failing chip sees it: every record of every object store, beneath every library.

/** One stored record and where it lies. */
export interface RawRecord {
  database: string;
  store: string;
  value: unknown;
}

/** Everything in an IndexedDB. */
export async function readDisk(indexedDB: IDBFactory): Promise<RawRecord[]> {
  const found: RawRecord[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name ?? ""));
    for (const store of database.objectStoreNames) {
      const values = await settled(database.transaction(store).objectStore(store).getAll());
      for (const value of values as unknown[]) found.push({ database: name ?? "", store, value });
    }
    database.close();
  }
  return found;
}

/** Changes the stored documents of the databases whose name contains `part`; null leaves one as it is. */
export async function changeDisk(
  indexedDB: IDBFactory,
  part: string,
  change: (document: RawDocument) => RawDocument | null,
): Promise<number> {
  let changed = 0;
  for (const { name } of await indexedDB.databases()) {
    if (!name?.includes(part)) continue;
    const database = await settled(indexedDB.open(name));
    const store = database.transaction("docs", "readwrite").objectStore("docs");
    for (const document of (await settled(store.getAll())) as RawDocument[]) {
      const after = change(document);
      if (!after) continue;
      await settled(store.put(after));
      changed += 1;
    }
    database.close();
  }
  return changed;
}

/** Removes the databases whose name contains `part`. */
export async function loseDatabases(indexedDB: IDBFactory, part: string): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name?.includes(part)) await settled(indexedDB.deleteDatabase(name));
  }
}

/** A document as RxDB's Dexie storage keeps it. */
export interface RawDocument {
  id: string;
  body: string;
  [field: string]: unknown;
}

/** The document with one character of its sealed body exchanged. */
export function flipped(document: RawDocument, at = -10): RawDocument {
  const { body } = document;
  const index = at < 0 ? body.length + at : at;
  const other = body[index] === "A" ? "B" : "A";
  return { ...document, body: body.slice(0, index) + other + body.slice(index + 1) };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the disk failed"));
  });
}
