import {
  addRxPlugin,
  createRxDatabase,
  type RxCollection,
  type RxDatabase,
  type RxJsonSchema,
  type RxStorage,
} from "rxdb";
import { RxDBCleanupPlugin } from "rxdb/plugins/cleanup";
import { dexieStorage } from "./dexie-storage.ts";
import type { CollectionName } from "../records/define-record.ts";
import type { DataKey } from "./sealing/data-key.ts";
import { makeQuarantine, type Quarantine } from "./sealing/quarantine.ts";
import { sealedStorage } from "./sealing/sealed-storage.ts";
import { MOST_DAYS, MOST_NEWEST_FIRST, type TruthDocument } from "./truth-document.ts";

addRxPlugin(RxDBCleanupPlugin);

/**
 * One save, from its draft to its witness: clear only what the sender must order by; content is in `body`. Drafts and
 * entries share a collection because a draft is born with the id of its entry: saving replaces one by the other in one
 * write. (It also keeps a device at six collections; free RxDB refuses more than thirteen in a process.)
 */
export interface SaveDocument {
  id: string;
  state: "draft" | "waiting" | "sending" | "received" | "held" | "settled";
  /** Saving order on this device; 0 for a draft. Never the clock: it jumps. */
  order: number;
  body: string;
}

/** Cards in packs, and the small things a device remembers about its truth (watermark, last contact). */
export interface PackDocument {
  id: string;
  body: string;
}

export type TruthCollections = Record<CollectionName, RxCollection<TruthDocument>> & {
  packs: RxCollection<PackDocument>;
};
export interface WorkCollections {
  saves: RxCollection<SaveDocument>;
}

/** Both databases of one user on this device. */
export interface Databases {
  work: RxDatabase<WorkCollections>;
  truth: RxDatabase<TruthCollections>;
  /** What would not open. */
  quarantine: Quarantine;
  /** Whether the truth was sealed under a key that is gone: it was emptied, and comes again from the office. */
  isRefilled: boolean;
  close: () => Promise<void>;
}

/** Where the databases live; Node tests hand in their own IndexedDB. */
export interface StorageSeam {
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

/** The databases of a user before her key is there. */
export interface DatabasesAhead {
  /** Opens what they hold. */
  unseal: (dataKey: DataKey) => Promise<Databases>;
  /** Closes them: her key did not come, or they did not open. */
  drop: () => Promise<void>;
}

/** Opens the two databases of a user, sealed under her data key. */
export function openDatabases(
  personId: string,
  dataKey: DataKey,
  seam: StorageSeam = {},
): Promise<Databases> {
  return openDatabasesAhead(personId, seam).unseal(dataKey);
}

/**
 * Begins to open the two databases of a user while her key is still being made, and reads what every page needs, sealed
 * as it is; nothing is opened before the key is there. `work` waits for the disk, `truth` may lose its last write and pulls it again.
 */
export function openDatabasesAhead(personId: string, seam: StorageSeam = {}): DatabasesAhead {
  const quarantine = makeQuarantine();
  const { promise: dataKey, resolve: giveKey, reject: refuseKey } = withResolvers<DataKey>();
  // Whoever waits for it hears of it.
  dataKey.catch(() => undefined);
  const opened: { close: () => Promise<unknown> }[] = [];
  const openWork = async (): Promise<RxDatabase<WorkCollections>> => {
    const dexie = dexieStorage({ ...seam, chromeTransactionDurability: "strict" });
    const storage = sealedStorage(dexie, dataKey, quarantine);
    const work = await openDatabase<WorkCollections>(`work-${personId}`, storage);
    opened.push(work);
    await work.addCollections({ saves: { schema: saveSchema } });
    return work;
  };
  const openTruth = async (): Promise<RxDatabase<TruthCollections>> => {
    const dexie = dexieStorage({ ...seam, chromeTransactionDurability: "relaxed" });
    const storage = sealedStorage(dexie, dataKey, quarantine);
    const truth = await openDatabase<TruthCollections>(`truth-${personId}`, storage);
    opened.push(truth);
    await truth.addCollections(truthCollections());
    for (const name of ["packs", "reference", "inbox"] as const) readAhead(truth[name]);
    return truth;
  };
  const opening = [openWork(), openTruth()] as const;
  // Whoever asks for them hears of it; until then nobody does.
  for (const one of opening) one.catch(() => undefined);
  return {
    unseal: async (given) => {
      giveKey(given);
      const [work, found] = await Promise.all(opening);
      const isRefilled = await isUnderAnotherKey(found, quarantine);
      if (isRefilled) {
        await found.remove();
        truthNames.forEach(quarantine.forget);
      }
      const truth = isRefilled ? await openTruth() : found;
      return {
        ...{ work, truth, quarantine, isRefilled },
        close: async () => {
          await Promise.all([work.close(), truth.close()]);
        },
      };
    },
    drop: async () => {
      // What is being read would wait for the key, and closing for what is being read.
      refuseKey(new Error("her key did not come"));
      await Promise.allSettled(opening);
      for (const one of opened) await one.close();
    },
  };
}

// ES2024, not yet in every browser of the target.
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}

// The query stays with its collection: whoever asks for all of it next has this answer.
function readAhead(collection: { find: () => { exec: () => Promise<unknown> } }): void {
  collection
    .find()
    .exec()
    // Whoever asks next hears of it; where the key never comes nobody does.
    .catch(() => undefined);
}

// The key came anew and the old one is gone: what the office has comes again, instead of being mended one by one.
async function isUnderAnotherKey(
  truth: RxDatabase<TruthCollections>,
  quarantine: Quarantine,
): Promise<boolean> {
  const isOther = async (name: keyof TruthCollections): Promise<boolean | null> => {
    const first = await truth[name].findOne().exec();
    return first && quarantine.of(name).get(first.primary) === "other-key";
  };
  // On every day but that one the first pack says no, and nothing else is asked.
  if ((await isOther("packs")) === false) return false;
  const told = await Promise.all(truthNames.map(isOther));
  return told.includes(true) && !told.includes(false);
}

const truthNames = ["clients", "casework", "reference", "inbox", "packs"] as const;

async function openDatabase<Collections>(
  name: string,
  storage: RxStorage<unknown, unknown>,
): Promise<RxDatabase<Collections>> {
  return createRxDatabase<Collections>({
    name,
    storage,
    multiInstance: true,
    eventReduce: true,
  });
}

function truthCollections() {
  return {
    // By bucket goes what is taken from this person.
    clients: { schema: truthSchema([["seq"], ["bucket", "id"]]) },
    casework: {
      schema: truthSchema([["seq"], ["bucket", "id"], ["clientId", "kind", "newestFirst", "id"]]),
    },
    reference: { schema: truthSchema([]) },
    inbox: { schema: truthSchema([["bucket", "id"]]) },
    packs: { schema: packSchema },
  };
}

const id = { type: "string", maxLength: 36 } as const;
const text = { type: "string" } as const;
const count = (maximum: number) =>
  ({ type: "integer", minimum: 0, maximum, multipleOf: 1 }) as const;

function truthSchema(indexes: string[][]): RxJsonSchema<TruthDocument> {
  return {
    version: 0,
    primaryKey: "id",
    type: "object",
    properties: {
      id,
      kind: { type: "string", maxLength: 40 },
      clientId: id,
      bucket: { type: "string", maxLength: 80 },
      rev: id,
      seq: count(Number.MAX_SAFE_INTEGER),
      day: count(MOST_DAYS),
      due: count(MOST_DAYS),
      newestFirst: count(MOST_NEWEST_FIRST),
      body: text,
    },
    required: [
      "id",
      "kind",
      "clientId",
      "bucket",
      "rev",
      "seq",
      "day",
      "due",
      "newestFirst",
      "body",
    ],
    indexes,
  };
}

const saveSchema: RxJsonSchema<SaveDocument> = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id,
    state: { type: "string", maxLength: 10 },
    order: count(Number.MAX_SAFE_INTEGER),
    body: text,
  },
  required: ["id", "state", "order", "body"],
  indexes: [["state", "order"]],
};

const packSchema: RxJsonSchema<PackDocument> = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: { id, body: text },
  required: ["id", "body"],
};
