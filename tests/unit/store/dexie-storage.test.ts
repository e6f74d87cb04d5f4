// A range read in one request holds what RxDB's own walk over it holds, in the same order.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import {
  fillWithDefaultSettings,
  normalizeMangoQuery,
  prepareQuery,
  type MangoQuery,
  type RxDocumentData,
  type RxJsonSchema,
  type RxStorage,
  type RxStorageInstance,
} from "rxdb";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { dexieStorage } from "../../../src/store/dexie-storage.ts";
import { seededRandom } from "../../support/sync/seeded-random.ts";

interface Visit {
  id: string;
  clientId: string;
  kind: string;
  seq: number;
}

const reads = suite("reads of the Dexie storage");

const queries: MangoQuery<Visit>[] = [
  {},
  { limit: 3 },
  { skip: 2, limit: 3 },
  { skip: 5 },
  { limit: 0 },
  { selector: { seq: { $gt: 20 } } },
  { selector: { seq: { $gt: 20 } }, limit: 4 },
  { selector: { seq: { $gt: 30, $lt: 20 } } },
  { selector: { seq: { $gte: 20, $lt: 31 } }, sort: [{ seq: "asc" }], skip: 1, limit: 5 },
  { selector: { seq: { $lte: 20 } }, sort: [{ seq: "desc" }], limit: 5 },
  { selector: { clientId: "maria" }, sort: [{ clientId: "asc" }, { kind: "asc" }, { seq: "asc" }] },
  {
    selector: { clientId: "maria", kind: "note" },
    sort: [{ clientId: "asc" }, { kind: "asc" }, { seq: "asc" }],
    limit: 4,
  },
  { selector: { clientId: { $in: ["maria", "sol"] } } },
  { selector: { kind: "note" }, limit: 4 },
  { selector: { clientId: "nobody" } },
  { selector: { id: { $gt: "v30" } } },
];

for (const query of queries) {
  reads(`${JSON.stringify(query)} answers what RxDB's own reading answers`, async () => {
    const disk = new IDBFactory();
    const settings = { indexedDB: disk, IDBKeyRange };
    const own = await open(getRxStorageDexie(settings));
    await own.bulkWrite(
      visits().map((document) => ({ document })),
      "made",
    );
    const ours = await open(dexieStorage(settings));
    const asked = preparedOf(query);
    const [expected, read] = [await own.query(asked), await ours.query(asked)];
    assert.equal(read.documents, expected.documents);
    await Promise.all([own.close(), ours.close()]);
  });
}

reads("what is read whole is asked for once", async () => {
  const settings = { indexedDB: new IDBFactory(), IDBKeyRange };
  const ours = await open(dexieStorage(settings));
  await ours.bulkWrite(
    visits().map((document) => ({ document })),
    "made",
  );
  const countCursors = await countedCursors(settings.indexedDB);
  const all = await ours.query(preparedOf({}));
  assert.is(all.documents.length, visits().filter(({ _deleted }) => !_deleted).length);
  assert.is(countCursors(), 0);
  await ours.close();
});

reads.run();

/** From now on every cursor over an index of this IndexedDB counts. */
async function countedCursors(disk: IDBFactory): Promise<() => number> {
  const opening = disk.open("any", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("any").createIndex("by", "by");
  await new Promise((done) => (opening.onsuccess = done));
  const index: object = opening.result.transaction("any").objectStore("any").index("by");
  opening.result.close();
  const ofEach = Object.getPrototypeOf(index) as Pick<IDBIndex, "openCursor">;
  const walk: unknown = Reflect.get(ofEach, "openCursor");
  let walked = 0;
  ofEach.openCursor = function (...given) {
    walked += 1;
    return (walk as IDBIndex["openCursor"]).apply(this as IDBIndex, given);
  };
  return () => walked;
}

const schema = fillWithDefaultSettings({
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 20 },
    clientId: { type: "string", maxLength: 20 },
    kind: { type: "string", maxLength: 20 },
    seq: { type: "integer", minimum: 0, maximum: 1000, multipleOf: 1 },
  },
  required: ["id", "clientId", "kind", "seq"],
  indexes: [["seq"], ["clientId", "kind", "seq"]],
} satisfies RxJsonSchema<Visit>);

/** As a collection asks: what is deleted is never meant. */
function preparedOf(query: MangoQuery<Visit>) {
  const selector = { ...query.selector, _deleted: { $eq: false } };
  return prepareQuery(schema, normalizeMangoQuery(schema, { ...query, selector }));
}

let opened = 0;

function open<Internals, Options>(
  storage: RxStorage<Internals, Options>,
): Promise<RxStorageInstance<Visit, Internals, Options>> {
  return storage.createStorageInstance<Visit>({
    databaseInstanceToken: `tab-${(opened += 1)}`,
    databaseName: "truth",
    collectionName: "visits",
    schema,
    // Neither storage has any of its own.
    options: {} as Options,
    multiInstance: false,
    devMode: false,
  });
}

/** Forty visits in no order, some of them deleted. */
function visits(): RxDocumentData<Visit>[] {
  const random = seededRandom(7);
  const oneOf = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  return Array.from({ length: 40 }, (_, at) => ({
    id: `v${String((at * 17) % 40).padStart(2, "0")}`,
    clientId: oneOf(["maria", "sol", "dan"]),
    kind: oneOf(["note", "service"]),
    seq: at,
    _deleted: random() < 0.2,
    _attachments: {},
    _rev: "1-x",
    _meta: { lwt: 1 },
  }));
}
