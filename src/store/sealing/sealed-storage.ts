import type { RxStorage, RxStorageInstance, RxStorageInstanceCreationParams } from "rxdb";
import { makeBodySeal } from "./body-seal.ts";
import type { DataKey } from "./data-key.ts";
import type { Quarantine } from "./quarantine.ts";
import { makeSealedDocuments } from "./sealed-documents.ts";
import { makeSealedInstance } from "./sealed-instance.ts";

/**
 * Puts sealing between RxDB and a storage: what has a `body` reaches the disk, and other tabs, with the body sealed. What
 * has none (RxDB's own books, the checkpoints of replication) holds nothing of a record and passes as it is.
 */
export function sealedStorage<Internals, Options>(
  storage: RxStorage<Internals, Options>,
  dataKey: Promise<DataKey>,
  quarantine: Quarantine,
): RxStorage<Internals, Options> {
  return {
    name: `sealed-${storage.name}`,
    rxdbVersion: storage.rxdbVersion,
    createStorageInstance: async <RxDocType>(
      params: RxStorageInstanceCreationParams<RxDocType, Options>,
    ): Promise<RxStorageInstance<RxDocType, Internals, Options>> => {
      const { collectionName, schema } = params;
      if (!("body" in schema.properties)) return storage.createStorageInstance<RxDocType>(params);
      if (schema.version > 0) throw new Error(wouldLoseAll(collectionName));
      const instance = await storage.createStorageInstance<RxDocType>(params);
      const seal = makeBodySeal(dataKey, collectionName, schema.version);
      const documents = makeSealedDocuments(seal, collectionName, clearFields(schema), quarantine);
      return makeSealedInstance(instance, documents);
    },
  };
}

// RxDB's migration copies what `getChangedDocumentsSince` answers and then removes what it copied from.
function wouldLoseAll(collectionName: string): string {
  return [
    `The sealed collection ${collectionName} has a schema version above 0.`,
    "Its storage says that no document ever changed (sealed-instance.ts): a migration would copy nothing and remove all.",
    "Let getChangedDocumentsSince answer first.",
  ].join(" ");
}

// In a fixed order: it is what each body was sealed with. RxDB's own fields (`_rev`, `_meta`) change without the record.
function clearFields(schema: { properties: object }): string[] {
  const fields = Object.keys(schema.properties);
  return fields.filter((field) => field !== "body" && !field.startsWith("_")).sort(byCodeUnit);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}
