import {
  getSortComparator,
  type DexieStorageInternals,
  type PreparedQuery,
  type RxQueryPlan,
  type RxStorageInstance,
} from "rxdb";
import {
  fromDexieToStorage,
  getKeyRangeByQueryPlan,
  getRxStorageDexie,
} from "rxdb/plugins/storage-dexie";

type Settings = NonNullable<Parameters<typeof getRxStorageDexie>[0]>;
type DexieStorage = ReturnType<typeof getRxStorageDexie>;
type DexieInstance<Doc> = RxStorageInstance<Doc, DexieStorageInternals, Settings>;

/**
 * RxDB's Dexie storage, which reads a range of an index in one request. Its own `query` walks a cursor: one round trip to
 * the browser's database per document, which was most of an unlock and of a long history.
 */
export function dexieStorage(settings: Settings): DexieStorage {
  const storage = getRxStorageDexie(settings);
  const create: DexieStorage["createStorageInstance"] = storage.createStorageInstance.bind(storage);
  storage.createStorageInstance = async (params) => {
    const instance = await create(params);
    const walk = instance.query.bind(instance);
    instance.query = async (prepared) =>
      (await readRange(instance, prepared, settings.IDBKeyRange)) ?? (await walk(prepared));
    return instance;
  };
  return storage;
}

/** Null where the index alone does not answer: the cursor keeps a few of many, and need not hold them all. */
async function readRange<Doc>(
  instance: DexieInstance<Doc>,
  { query, queryPlan: plan }: PreparedQuery<Doc>,
  keyRanges: Settings["IDBKeyRange"],
) {
  const { limit, skip } = query;
  if (!plan.selectorSatisfiedByIndex || limit === 0) return null;
  const { dexieTable, booleanIndexes } = await instance.internals;
  const keys = rangeOf(booleanIndexes, plan, keyRanges);
  if (keys === null) return null;
  const range = dexieTable
    .where(`[${plan.index.join("+")}]`)
    .between(keys.lower, keys.upper, !keys.lowerOpen, !keys.upperOpen);
  const end = limit === undefined ? undefined : skip + limit;
  // What is still to be sorted is read whole.
  const isInOrder = plan.sortSatisfiedByIndex;
  const rows = await (isInOrder && end !== undefined ? range.limit(end) : range).toArray();
  const documents = rows.map((row) => fromDexieToStorage<Doc>(booleanIndexes, row));
  if (!isInOrder) documents.sort(getSortComparator(instance.schema, query));
  return { documents: documents.slice(skip, end) };
}

/** Null for a range that holds nothing, which IndexedDB refuses to make. */
function rangeOf(
  booleanIndexes: string[],
  plan: RxQueryPlan,
  keyRanges: Settings["IDBKeyRange"],
): IDBKeyRange | null {
  try {
    return getKeyRangeByQueryPlan(booleanIndexes, plan, keyRanges) as IDBKeyRange;
  } catch {
    return null;
  }
}
