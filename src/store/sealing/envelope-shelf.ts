import type { RecordId } from "../../records/fields.ts";

const DATABASE = "satchel-keys";
const STORE = "envelopes";
const HEARD = " heard";

/** The envelopes of this device, as they were written: whoever reads one parses it. */
export interface EnvelopeShelf {
  all: () => Promise<unknown[]>;
  people: () => Promise<RecordId[]>;
  find: (person: RecordId) => Promise<unknown>;
  /** Reads and writes in one transaction, so that two tabs cannot both count the same try. */
  change: (person: RecordId, edit: (standing: unknown) => object | null) => Promise<void>;
  remove: (person: RecordId) => Promise<void>;
}

/** Keeps envelopes in a small database of their own; a write resolves when the disk has it. */
export function makeEnvelopeShelf(factory: IDBFactory): EnvelopeShelf {
  const inStore = async <T>(
    mode: IDBTransactionMode,
    run: (store: IDBObjectStore, result: (value: T) => void) => void,
  ): Promise<T | undefined> => {
    const database = await open(factory);
    try {
      return await new Promise<T | undefined>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode, { durability: "strict" });
        let result: T | undefined;
        transaction.oncomplete = () => resolve(result);
        transaction.onabort = () => reject(transaction.error ?? new Error("the key store failed"));
        run(transaction.objectStore(STORE), (value) => (result = value));
      });
    } finally {
      database.close();
    }
  };

  return {
    all: async () => {
      const read = await inStore<unknown[]>("readonly", (store, result) => {
        const request = store.getAll() as IDBRequest<unknown[]>;
        request.onsuccess = () => result(request.result);
      });
      return read ?? [];
    },
    people: async () => {
      const read = await inStore<RecordId[]>("readonly", (store, result) => {
        // The key path is the person's id.
        const request = store.getAllKeys() as IDBRequest<RecordId[]>;
        request.onsuccess = () => result(request.result);
      });
      return (read ?? []).filter((key) => !key.endsWith(HEARD));
    },
    find: (person) =>
      inStore<unknown>("readonly", (store, result) => {
        const request = store.get(person) as IDBRequest<unknown>;
        request.onsuccess = () => result(request.result);
      }),
    change: async (person, edit) => {
      await inStore("readwrite", (store) => {
        const request = store.get(person) as IDBRequest<unknown>;
        request.onsuccess = () => {
          const changed = edit(request.result);
          if (changed) store.put(changed);
        };
      });
    },
    remove: async (person) => {
      await inStore("readwrite", (store) => {
        store.delete(person);
        store.delete(heardKey(person));
      });
    },
  };
}

/** Under which name it is kept when the office was last heard from; it goes with the envelope. */
export function heardKey(person: RecordId): string {
  return `${person}${HEARD}`;
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "person" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the key store failed"));
  });
}
