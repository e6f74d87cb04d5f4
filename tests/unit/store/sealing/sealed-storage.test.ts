// Two tabs of one tablet over the real storage: what lies on the disk, what travels between them, what comes back.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import {
  fillWithDefaultSettings,
  getBroadcastChannelReference,
  normalizeMangoQuery,
  prepareQuery,
  removeBroadcastChannelReference,
  type EventBulk,
  type RxDocumentData,
  type RxJsonSchema,
  type RxStorageChangeEvent,
  type RxStorageInstance,
} from "rxdb";

import { suite } from "uvu";
import * as assert from "uvu/assert";
import { dexieStorage } from "../../../../src/store/dexie-storage.ts";
import type { DataKey } from "../../../../src/store/sealing/data-key.ts";
import { makeQuarantine, type Quarantine } from "../../../../src/store/sealing/quarantine.ts";
import { sealedStorage } from "../../../../src/store/sealing/sealed-storage.ts";
import { makeDataKey } from "../../../support/data-key.ts";
import { changeDisk, flipped, readDisk, type RawDocument } from "../../../support/raw-disk.ts";
import { until } from "../../../support/sync/device.ts";

interface Note {
  id: string;
  clientId: string;
  body: string;
}
type Stored = RxDocumentData<Note>;
type Bulk = EventBulk<RxStorageChangeEvent<Stored>, unknown>;

interface Tab {
  notes: RxStorageInstance<Note, unknown, unknown>;
  quarantine: Quarantine;
  heard: Bulk[];
}

const sealed = suite("sealed storage");

sealed("the disk has the clear part and nothing of the body", async () => {
  const { tab, disk } = await makeTablet();
  await write(tab, note("a", "canary-small"));
  await write(tab, note("b", "canary-large".repeat(200)));
  const stored = (await readDisk(disk)).map(({ value }) => value as RawDocument);
  assert.equal(stored.map(({ id, clientId }) => `${id} ${String(clientId)}`).sort(byText), [
    "a maria",
    "b maria",
  ]);
  assert.not.match(JSON.stringify(stored), /canary/);
  const sizes = stored.map(({ body }) => Buffer.from(body.split(":")[1] ?? "", "base64").length);
  // 12 bytes of IV and 16 of tag beside the padded text.
  assert.ok(sizes.every((size) => (size - 28) % 256 === 0));
  assert.equal(await read(tab, ["a", "b"]), ["canary-small", "canary-large".repeat(200)]);
  await tab.notes.close();
});

sealed("asked for local edits to push, as the replication does, it opens nothing", async () => {
  const { tab } = await makeTablet();
  await write(tab, note("a", "came down"));
  const since = { id: "", lwt: 0 };
  assert.equal(await tab.notes.getChangedDocumentsSince?.(10, since), {
    documents: [],
    checkpoint: since,
  });
  await tab.notes.close();
});

sealed("a schema version that a migration would empty the collection for is refused", async () => {
  const { tab, another } = await makeTablet();
  const raised = another(await makeDataKey(), { ...schema, version: 1 });
  assert.match(await raised.then(() => "opened", String), /notes has a schema version above 0/);
  await tab.notes.close();
});

sealed("the same text never looks the same twice", async () => {
  const { tab, disk } = await makeTablet();
  for (const id of ["a", "b"]) await write(tab, note(id, "the same"));
  const bodies = (await readDisk(disk)).map(({ value }) => (value as RawDocument).body);
  assert.is(new Set(bodies).size, 2);
  await tab.notes.close();
});

sealed("a write is told before it resolves, once, with what was written", async () => {
  const { tab } = await makeTablet();
  const first = note("a", "first");
  await write(tab, first);
  assert.equal(bodiesOf(tab.heard), ["first"]);
  await write(tab, note("a", "second", "2-x"), first);
  assert.equal(bodiesOf(tab.heard), ["first", "second"]);
  assert.is(tab.heard[1]?.events[0]?.previousDocumentData?.body, "first");
  await tab.notes.close();
});

sealed("another tab hears every write in order, and can read it", async () => {
  const { tab, another } = await makeTablet();
  const second = await another();
  const many = Array.from({ length: 200 }, (_, n) => note(`m${n}`, `many ${n}`.repeat(500)));
  await Promise.all([
    tab.notes.bulkWrite(
      many.map((document) => ({ document })),
      "test",
    ),
    write(tab, note("z", "small")),
  ]);
  await until("both are heard", () => second.heard.length === 2);
  assert.is(second.heard[0]?.events.length, 200);
  assert.equal(bodiesOf(second.heard).slice(-2), ["many 199".repeat(500), "small"]);
  assert.equal(bodiesOf(tab.heard), bodiesOf(second.heard));
  await Promise.all([tab.notes.close(), second.notes.close()]);
});

sealed("nothing readable travels between tabs", async () => {
  const { tab, name } = await makeTablet();
  const overheard: unknown[] = [];
  const listener = {};
  const ear = getBroadcastChannelReference("dexie", "ear", name, listener);
  ear.addEventListener("message", (message) => overheard.push(message));
  await write(tab, note("a", "canary"));
  await until("something travels", () => overheard.length > 0);
  assert.match(JSON.stringify(overheard), /"clientId":"maria"/);
  assert.not.match(JSON.stringify(overheard), /canary/);
  await removeBroadcastChannelReference("ear", listener);
  await tab.notes.close();
});

sealed("a changed document does not open and is counted, and nothing throws", async () => {
  const changes: Record<string, (document: RawDocument) => RawDocument> = {
    "a byte of the text": (document) => flipped(document),
    "a byte of the IV": (document) => flipped(document, document.body.indexOf(":") + 3),
    "cut short": (document) => ({ ...document, body: document.body.slice(0, -12) }),
    "no base64": (document) => ({ ...document, body: `${document.body}*` }),
    emptied: (document) => ({ ...document, body: "" }),
    "given to another client": (document) => ({ ...document, clientId: "rosa" }),
  };
  for (const [what, change] of Object.entries(changes)) {
    const { tab, disk } = await makeTablet();
    await write(tab, note("a", "text"));
    await write(tab, note("b", "whole"));
    await changeDisk(disk, "notes", (document) => (document.id === "a" ? change(document) : null));
    assert.equal(await read(tab, ["a", "b"]), ["", "whole"], what);
    assert.equal([...tab.quarantine.of("notes").keys()], ["a"], what);
    await write(tab, note("a", "anew", "2-x"), note("a", ""));
    assert.equal(await read(tab, ["a"]), ["anew"], what);
    assert.is(tab.quarantine.of("notes").size, 0, what);
    await tab.notes.close();
  }
});

sealed("a body moved to another record does not open there", async () => {
  const { tab, disk } = await makeTablet();
  await write(tab, note("a", "of a"));
  await write(tab, note("b", "of b"));
  let body = "";
  await changeDisk(disk, "notes", (document) => {
    if (document.id === "a") body = document.body;
    return document.id === "b" ? { ...document, body } : null;
  });
  assert.equal(await read(tab, ["a", "b"]), ["of a", ""]);
  await tab.notes.close();
});

sealed("another key opens nothing, and says that it is another", async () => {
  const { tab, another } = await makeTablet();
  await write(tab, note("a", "text"));
  await tab.notes.close();
  const stranger = await another(await makeDataKey());
  assert.equal(await read(stranger, ["a"]), [""]);
  assert.equal([...stranger.quarantine.of("notes")], [["a", "other-key"]]);
  await stranger.notes.close();
});

sealed("what is deleted leaves nothing of its body", async () => {
  const { tab, disk } = await makeTablet();
  const kept = note("a", "text");
  await write(tab, kept);
  await write(tab, { ...kept, _deleted: true, _rev: "2-x" }, kept);
  const stored = (await readDisk(disk)).map(({ value }) => value as RawDocument);
  assert.equal(
    stored.map(({ body }) => body),
    [""],
  );
  assert.is(tab.quarantine.of("notes").size, 0);
  await tab.notes.close();
});

sealed("a write that comes too late is told what stands, opened", async () => {
  const { tab } = await makeTablet();
  await write(tab, note("a", "stands"));
  const late = note("a", "late");
  const { error } = await tab.notes.bulkWrite([{ document: late }], "test");
  const [conflict] = error;
  assert.is(conflict?.status === 409 && conflict.documentInDb.body, "stands");
  assert.is(conflict?.writeRow.document, late);
  await tab.notes.close();
});

sealed("a write that fails delays none after it", async () => {
  const { tab } = await makeTablet();
  const refused = { ...note("a", "x"), _rev: "" };
  const failed = await tab.notes.bulkWrite([{ document: refused }], "test").catch(() => "failed");
  assert.is(failed, "failed");
  await write(tab, note("b", "after"));
  assert.equal(await read(tab, ["b"]), ["after"]);
  await tab.notes.close();
});

sealed.run();

let tablets = 0;
let tabs = 0;

async function makeTablet() {
  const [disk, name] = [new IDBFactory(), `truth-${(tablets += 1)}`];
  const key = await makeDataKey();
  const another = (by = key, like = schema) => openTab(disk, name, by, like);
  return { disk, name, tab: await another(), another };
}

async function openTab(
  indexedDB: IDBFactory,
  databaseName: string,
  key: DataKey,
  like: typeof schema,
): Promise<Tab> {
  const quarantine = makeQuarantine();
  const dexie = dexieStorage({ indexedDB, IDBKeyRange });
  const storage = sealedStorage(dexie, Promise.resolve(key), quarantine);
  const notes = await storage.createStorageInstance<Note>({
    databaseInstanceToken: `tab-${(tabs += 1)}`,
    databaseName,
    collectionName: "notes",
    schema: like,
    options: {},
    multiInstance: true,
    devMode: false,
  });
  const heard: Bulk[] = [];
  // RxDB's type names the plain document; what comes is the stored one.
  notes.changeStream().subscribe((bulk) => heard.push(bulk as unknown as Bulk));
  return { notes, quarantine, heard };
}

const schema = fillWithDefaultSettings({
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 20 },
    clientId: { type: "string", maxLength: 20 },
    body: { type: "string" },
  },
  required: ["id", "clientId", "body"],
} satisfies RxJsonSchema<Note>);

function note(id: string, body: string, rev = "1-x"): Stored {
  const clientId = "maria";
  return { id, clientId, body, _deleted: false, _attachments: {}, _rev: rev, _meta: { lwt: 1 } };
}

async function write(tab: Tab, document: Stored, previous?: Stored): Promise<void> {
  const row = previous ? { document, previous } : { document };
  const { error } = await tab.notes.bulkWrite([row], "test");
  assert.equal(error, []);
}

/** The bodies of these notes as a query brings them, in order. */
async function read(tab: Tab, ids: string[]): Promise<string[]> {
  const query = normalizeMangoQuery(schema, { selector: { id: { $in: ids } } });
  const { documents } = await tab.notes.query(prepareQuery(schema, query));
  const byId = await tab.notes.findDocumentsById(ids, false);
  assert.equal(
    documents.map(({ body }) => body).sort(byText),
    byId.map(({ body }) => body).sort(byText),
  );
  return ids.map((id) => documents.find((document) => document.id === id)?.body ?? "(gone)");
}

function bodiesOf(heard: readonly Bulk[]): string[] {
  return heard.flatMap(({ events }) => events.map(({ documentData }) => documentData.body));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
