import type { RecordId } from "../../records/fields.ts";

/** Removes every database of a person from this device; resolves when the browser has let go of all of them. */
export async function removeDatabasesOf(person: RecordId, factory: IDBFactory): Promise<void> {
  const all = await factory.databases();
  const hers = all.flatMap(({ name }) => (name?.includes(`-${person}--`) ? [name] : []));
  await Promise.all(hers.map((name) => removed(name, factory)));
}

/** The people who have databases on this device. */
export async function ownersOfDatabases(factory: IDBFactory): Promise<RecordId[]> {
  const all = await factory.databases();
  const owners = all.flatMap(({ name }) => ownerIn.exec(name ?? "")?.[1] ?? []);
  return [...new Set(owners)];
}

// As `openDatabases` names them, and RxDB's storage after it.
const ownerIn = /-(?:work|truth)-([0-9a-f-]{36})--/;

// Another tab that still has it open delays this; the browser deletes as soon as that tab has let go.
function removed(name: string, factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error("a database would not go"));
  });
}
