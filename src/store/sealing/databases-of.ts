import type { RecordId } from "../../records/fields.ts";

/** Removes every database of a person from this device; resolves when the browser has let go of all of them. */
export async function removeDatabasesOf(person: RecordId, factory: IDBFactory): Promise<void> {
  const all = await factory.databases();
  const hers = all.flatMap(({ name }) => (name?.includes(`-${person}--`) ? [name] : []));
  await Promise.all(hers.map((name) => removed(name, factory)));
}

// Another tab that still has it open delays this; the browser deletes as soon as that tab has let go.
function removed(name: string, factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error("a database would not go"));
  });
}
