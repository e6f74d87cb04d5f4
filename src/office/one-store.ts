/** One object store in a small database of its own. */
export interface OneStore {
  read: (work: (store: IDBObjectStore) => IDBRequest) => Promise<unknown>;
  /** Resolves when the disk has it. */
  write: (work: (store: IDBObjectStore) => IDBRequest) => Promise<unknown>;
}

/**
 * Opens the database anew for each use: a connection left open would keep it from being deleted when the tablet is wiped.
 */
export function makeOneStore(indexedDB: IDBFactory, database: string, name: string): OneStore {
  const run = (
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(database, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(name);
      opening.onerror = () => reject(opening.error ?? new Error("no database"));
      opening.onsuccess = () => {
        const opened = opening.result;
        const transaction = opened.transaction(name, mode, { durability: "strict" });
        const request = work(transaction.objectStore(name));
        transaction.oncomplete = () => {
          opened.close();
          resolve(request.result);
        };
        transaction.onabort = () => {
          opened.close();
          reject(transaction.error ?? new Error("it was not kept"));
        };
      };
    });
  return {
    read: (work) => run("readonly", work),
    write: (work) => run("readwrite", work),
  };
}
