import { createSignal, type Accessor } from "solid-js";
import type { RxCollection } from "rxdb";
import type { RecordId } from "../records/fields.ts";
import type { KindName } from "../records/registry.ts";
import { openTruth, type TruthDocument, type TruthRecord } from "./truth-document.ts";

/** A small collection held open in memory: reference data, and what this person must be told. */
export interface Mirror<Kinds extends KindName> {
  /** The records of a kind, in no particular order; follows changes. */
  ofKind: <K extends Kinds>(kind: K) => readonly TruthRecord<K>[];
  find: <K extends Kinds>(kind: K, id: RecordId | null) => TruthRecord<K> | undefined;
  size: Accessor<number>;
  close: () => void;
}

/** Opens every record of a collection once and then follows its changes; what is `hidden` is as if it were not there. */
export async function makeMirror<Kinds extends KindName>(
  collection: RxCollection<TruthDocument>,
  hidden: Accessor<ReadonlySet<string>>,
): Promise<Mirror<Kinds>> {
  const byKind = new Map<string, Map<RecordId, TruthRecord>>();
  const lists = new Map<string, readonly TruthRecord[]>();
  const [version, setVersion] = createSignal(0);
  const put = (document: TruthDocument): void => {
    const record = openTruth(document);
    if (!record || record.body.withdrawn) return remove(document.id);
    const ofKind = byKind.get(document.kind) ?? new Map<RecordId, TruthRecord>();
    ofKind.set(document.id, record);
    byKind.set(document.kind, ofKind);
  };
  const remove = (id: RecordId): void => {
    for (const ofKind of byKind.values()) ofKind.delete(id);
  };

  for (const document of await collection.find().exec()) put(document.toMutableJSON());
  const changes = collection.eventBulks$.subscribe((bulk) => {
    for (const event of bulk.events) {
      if (event.operation === "DELETE") remove(event.documentId);
      else put(event.documentData as TruthDocument);
    }
    lists.clear();
    setVersion((before) => before + 1);
  });

  const listOf = (kind: string): readonly TruthRecord[] => {
    version();
    const known = lists.get(kind) ?? [...(byKind.get(kind)?.values() ?? [])];
    lists.set(kind, known);
    return hidden().size === 0 ? known : known.filter(isShown);
  };
  const isShown = ({ bucket }: TruthRecord): boolean => !hidden().has(bucket);
  return {
    // Records are filed under their kind, so the kind that is asked for is the kind that is found.
    ofKind: <K extends Kinds>(kind: K) => listOf(kind) as unknown as readonly TruthRecord<K>[],
    find: <K extends Kinds>(kind: K, id: RecordId | null) => {
      version();
      const found = id === null ? undefined : byKind.get(kind)?.get(id);
      return found && isShown(found) ? (found as unknown as TruthRecord<K>) : undefined;
    },
    size: () => {
      version();
      return [...byKind.values()].reduce((sum, ofKind) => sum + ofKind.size, 0);
    },
    close: () => changes.unsubscribe(),
  };
}
