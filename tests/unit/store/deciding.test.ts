// What a supervisor decides leaves her list at once and comes back with Undo; what is returned needs its author.
// Everything here is real: the store, its databases on an IndexedDB of their own, a clock that stands.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import type { EntryAnswer } from "../../../src/records/entry-answer.ts";
import type { ReviewItem } from "../../../src/records/review/review.ts";
import { me as meSchema } from "../../../src/records/signed-in.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import type { TruthDocument } from "../../../src/store/truth-document.ts";
import { makeDataKey } from "../../support/data-key.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [SAM, ANA, MARIA] = [id(1), id(2), id(3)];
const AT = "2026-07-16T14:02:00.000Z";

const deciding = suite<{ store: Store }>("deciding");

deciding.before.each(async (context) => {
  let random = 0;
  context.store = await openStore(
    v.parse(meSchema, {
      person: SAM,
      name: { given: "Sam", family: "Lee" },
      email: "sam.lee@harborbridge.example",
      role: "supervisor",
      orgId: id(9),
      orgName: "Harbor Bridge",
      sites: [id(5)],
      timeZone: "America/New_York",
      epoch: "1",
    }),
    {
      clock: () => Date.parse(AT),
      randomBytes: (count) => new Uint8Array(count).fill((random += 1)),
      locks: { request: (_name, _options, task) => task() },
      storage: { indexedDB: new IDBFactory(), IDBKeyRange },
    },
    await makeDataKey(),
  );
});
deciding.after.each(async ({ store }) => store.close());

function document(kind: string, n: number, fields: object): TruthDocument {
  const body = {
    fields,
    createdBy: ANA,
    createdAt: AT,
    author: ANA,
    at: AT,
    receivedAt: AT,
    withdrawn: null,
  };
  return {
    id: id(n),
    kind,
    clientId: MARIA,
    bucket: "b",
    rev: id(n + 1000),
    seq: n,
    day: 0,
    due: 0,
    newestFirst: 0,
    body: JSON.stringify(body),
  };
}
const item = (n: number, more: Partial<ReviewItem> = {}): TruthDocument =>
  document("review-item", n, {
    record: id(n + 100),
    recordKind: "service",
    recordCollection: "casework",
    rev: id(n + 200),
    isNew: true,
    author: ANA,
    at: AT,
    receivedAt: AT,
    oddities: ["twice-in-a-day"],
    competing: null,
    entry: null,
    summary: {},
    ...more,
  });
const open = (store: Store) =>
  store.attention
    .reviewItems()
    .map((one) => one.id)
    .sort();
const review = (store: Store, n: number) => ({
  kind: "review" as const,
  id: store.newId(),
  clientId: MARIA,
  put: {
    record: id(n + 100),
    recordKind: "service",
    rev: id(n + 200),
    decision: "accepted" as const,
    field: null,
    comment: "",
  },
});
/** What the office answers to everything that waits, and what the truth then holds. */
async function receive(store: Store, seq: number): Promise<void> {
  const entries = store.outbox.entries();
  await store.outbox.beginSending(entries.map((entry) => entry.id));
  const answers: EntryAnswer[] = entries.map(({ entry }) => ({
    id: entry.id,
    result: "applied",
    receivedAt: AT,
    rows: entry.rows.map((row) => ({ id: row.id, rev: row.rev, seq: String(seq) })),
  }));
  await store.outbox.takeAnswers(answers);
}
/** RxDB tells of a write a moment after it. */
const told = () => new Promise((resolve) => setTimeout(resolve, 30));

deciding(
  "an accepted record leaves the list at once and comes back with Undo",
  async ({ store }) => {
    await store.databases.truth.inbox.bulkInsert([item(10), item(11)]);
    await told();
    assert.equal(open(store), [id(10), id(11)]);

    const saved = await store.save({ clientId: MARIA, changes: [review(store, 10)] });
    await told();
    assert.equal(open(store), [id(11)]);

    assert.ok(saved.ok && (await store.undo(saved.entryIds)).ok);
    await told();
    assert.equal(open(store), [id(10), id(11)]);
    assert.is(store.waiting().length, 0);
  },
);

deciding("the next version of an accepted record is looked at again", async ({ store }) => {
  await store.databases.truth.inbox.bulkInsert([item(10)]);
  await store.save({ clientId: MARIA, changes: [review(store, 10)] });
  await told();
  assert.equal(open(store), []);
  await store.databases.truth.inbox.bulkUpsert([item(10, { rev: id(999) })]);
  await told();
  assert.equal(open(store), [id(10)]);
});

deciding("a group is accepted and taken back as one", async ({ store }) => {
  await store.databases.truth.inbox.bulkInsert([item(10), item(11), item(12)]);
  const saved = await store.saveGroup(
    [10, 11, 12].map((n) => ({ clientId: MARIA, changes: [review(store, n)] })),
  );
  await told();
  assert.equal(open(store), []);
  assert.is(new Set(store.waiting().map(({ entry }) => entry.groupId)).size, 1);
  assert.ok(saved.ok && (await store.undo(saved.entryIds)).ok);
  await told();
  assert.equal(open(store).length, 3);
});

deciding("Undo after the office received it takes the word back there", async ({ store }) => {
  await store.databases.truth.inbox.bulkInsert([item(10)]);
  const saved = await store.save({ clientId: MARIA, changes: [review(store, 10)] });
  await told();
  await receive(store, 50);
  await told();
  assert.equal(open(store), []);
  assert.ok(saved.ok && (await store.undo(saved.entryIds)).ok);
  await told();
  assert.equal(open(store), [id(10)], "back in the list before the office knows");
  const back = store.waiting().flatMap(({ entry }) => entry.rows);
  assert.equal(
    back.map((row) => "withdraw" in row && row.withdraw.why),
    ["undo"],
  );
});

deciding(
  "Undo still works when the entry is settled, as on a good line it soon is",
  async ({ store }) => {
    await store.databases.truth.inbox.bulkInsert([item(10)]);
    const saved = await store.save({ clientId: MARIA, changes: [review(store, 10)] });
    await told();
    await receive(store, 50);
    await told();
    const everywhere = { clients: 60, casework: 60, reference: 60, inbox: 60 };
    await store.outbox.settle(everywhere);
    await told();
    assert.equal(store.outbox.entries(), []);

    assert.ok(saved.ok && (await store.undo(saved.entryIds)).ok);
    await told();
    assert.is(store.waiting().length, 1);
  },
);

deciding(
  "a settled choice between two values leaves the list, and comes back with Undo",
  async ({ store }) => {
    const competing = id(70);
    await store.databases.truth.inbox.bulkInsert([
      item(10, { competing, oddities: ["two-values"] }),
    ]);
    const side = { author: ANA, at: AT, rev: id(71) };
    await store.databases.truth.casework.bulkInsert([
      document("competing-value", 70, {
        record: id(110),
        recordKind: "client",
        recordCollection: "clients",
        field: "phones",
        base: [],
        standing: { ...side, value: [] },
        other: { ...side, value: [] },
        resolution: null,
      }),
    ]);
    await told();
    const found = await store.databases.truth.casework.findOne(competing).exec();
    assert.ok(found);
    const saved = await store.save({
      clientId: MARIA,
      changes: [
        {
          view: {
            id: competing,
            kind: "competing-value",
            clientId: MARIA,
            rev: id(1070),
            fields: (JSON.parse(found.body) as { fields: never }).fields,
            createdBy: ANA,
            createdAt: AT,
            author: ANA,
            at: AT,
            withdrawn: null,
            state: { is: "received", at: AT },
            seq: 70,
            order: null,
          },
          patch: { resolution: { chosen: "standing", by: SAM, at: AT } },
        },
      ],
    });
    await told();
    assert.equal(open(store), []);
    await receive(store, 80);
    await told();
    assert.equal(open(store), []);
    assert.ok(saved.ok && (await store.undo(saved.entryIds)).ok);
    await told();
    assert.equal(open(store), [id(10)]);
  },
);

deciding("a returned record needs its author until she has put it right", async ({ store }) => {
  const notice = document("notice", 20, {
    about: "returned",
    to: SAM,
    record: id(120),
    recordKind: "note",
    recordCollection: "casework",
    rev: id(220),
    field: "text",
    comment: "Which motel?",
    by: ANA,
    at: AT,
    competing: null,
    entry: null,
  });
  await store.databases.truth.inbox.bulkInsert([notice]);
  await told();
  assert.equal(
    store.attention.needsYou().map(({ why }) => why),
    ["returned"],
  );
  assert.is(store.pill().is, "needs-you");

  const note = { date: "2026-07-16", referral: null, text: "x", visibleTo: "team" as const };
  const view = {
    id: id(120),
    kind: "note" as const,
    clientId: MARIA,
    rev: id(220),
    fields: note,
    createdBy: SAM,
    createdAt: AT,
    author: SAM,
    at: AT,
    withdrawn: null,
    state: { is: "received" as const, at: AT },
    seq: 20,
    order: null,
  };
  assert.is(store.attention.chipOf(view).is, "needs-you");
  await store.save({ clientId: MARIA, changes: [{ view, patch: { text: "Harbor Inn" } }] });
  await told();
  assert.equal(store.attention.needsYou(), []);
});

deciding(
  "a status that came back is answered by the next word about its referral",
  async ({ store }) => {
    const [REFERRAL, OTHER] = [id(130), id(131)];
    const notice = document("notice", 20, {
      about: "returned",
      to: SAM,
      record: id(120),
      recordKind: "status-change",
      recordCollection: "casework",
      rev: id(220),
      field: null,
      comment: "Why open again?",
      by: ANA,
      at: AT,
      competing: null,
      entry: null,
      referral: REFERRAL,
    });
    await store.databases.truth.inbox.bulkInsert([notice]);
    const note = (referral: string, visibleTo: "team" | "author") => ({
      kind: "note" as const,
      id: store.newId(),
      clientId: MARIA,
      put: { date: "2026-07-16", referral, text: "Still wants it", visibleTo },
    });
    await store.save({ clientId: MARIA, changes: [note(OTHER, "team"), note(REFERRAL, "author")] });
    await told();
    assert.is(store.attention.needsYou().length, 1);
    const saved = await store.save({ clientId: MARIA, changes: [note(REFERRAL, "team")] });
    await told();
    assert.equal(store.attention.needsYou(), []);
    assert.ok(saved.ok && (await store.undo(saved.entryIds)).ok);
    await told();
    assert.is(store.attention.needsYou().length, 1);
  },
);

deciding("what is told to others is not told to me, and old news is no news", async ({ store }) => {
  const notice = (n: number, to: string, at: string) =>
    document("notice", n, {
      about: "resolved",
      to,
      record: id(120),
      recordKind: "client",
      recordCollection: "clients",
      rev: id(220),
      field: "phones",
      comment: "",
      by: ANA,
      at,
      competing: null,
      entry: null,
    });
  await store.databases.truth.inbox.bulkInsert([
    notice(20, SAM, AT),
    notice(21, ANA, AT),
    notice(22, SAM, "2026-06-16T14:02:00.000Z"),
  ]);
  await told();
  assert.equal(
    store.attention.told().map((one) => one.id),
    [id(20)],
  );
});

deciding("a save that the office could not apply needs its author", async ({ store }) => {
  await store.save({ clientId: MARIA, changes: [review(store, 10)] });
  await told();
  const [entry] = store.outbox.entries();
  assert.ok(entry);
  await store.outbox.hold(entry.id, "out-of-scope");
  await told();
  assert.equal(
    store.attention.needsYou().map(({ why }) => why),
    ["held"],
  );
});

deciding.run();
