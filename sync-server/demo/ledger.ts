import type { CollectionName } from "../../src/records/define-record.ts";
import type { Instant, RecordId } from "../../src/records/fields.ts";
import { uuidv7 } from "../../src/records/ids.ts";
import { recordKinds, type Fields, type KindName } from "../../src/records/registry.ts";
import type { Random } from "./random.ts";

/** One record of the demo as the server stores it first: the fields of its kind and who saved it when. */
export interface SeedOf<K extends KindName> {
  collection: CollectionName;
  kind: K;
  id: RecordId;
  rev: RecordId;
  /** The client it hangs on; the client's own id for a client. */
  clientId: RecordId | null;
  author: RecordId;
  at: Instant;
  receivedAt: Instant;
  fields: Fields<K>;
}

/** A record of any kind; `kind` tells which. */
export type SeedRecord = { [K in KindName]: SeedOf<K> }[KindName];

/** What a part of the generator says about a new record. Moments are UTC milliseconds. */
interface Told<K extends KindName> {
  at: number;
  /** When the office got it; at once when left out. */
  receivedAt?: number;
  author: RecordId;
  clientId?: RecordId | null;
  /** Minted from `at` when left out. */
  id?: RecordId;
  fields: Fields<K>;
}

/** Everything the generator has written so far, in writing order. */
export interface Ledger {
  readonly records: readonly SeedRecord[];
  mint(at: number): RecordId;
  add<K extends KindName>(kind: K, told: Told<K>): SeedOf<K>;
}

/** An empty ledger whose ids come from the record's own time and seeded chance. */
export function makeLedger(random: Random): Ledger {
  const records: SeedRecord[] = [];
  const mint = (at: number) => uuidv7(at, random.bytes(10));
  return {
    records,
    mint,
    add(kind, told) {
      const id = told.id ?? mint(told.at);
      const record = {
        collection: recordKinds[kind].collection,
        kind,
        id,
        rev: mint(told.at),
        clientId: kind === "client" ? id : (told.clientId ?? null),
        author: told.author,
        at: new Date(told.at).toISOString(),
        receivedAt: new Date(told.receivedAt ?? told.at).toISOString(),
        fields: told.fields,
      };
      // SeedRecord is the union of SeedOf over every kind; the compiler does not see that for an open kind.
      records.push(record as SeedRecord);
      return record;
    },
  };
}
