// One draft open in two tabs: whoever saves second must not be told that it was saved when it was not.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Save } from "../../../src/store/save-rows.ts";
import type { Store } from "../../../src/store/store.ts";
import { openAnasStore } from "../../support/anas-store.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [ANA, MARIA, DRAFT, SHELTER] = [id(1), id(3), id(20), id(30)];
const AT = "2026-07-16T14:02:00.000Z";

const twice = suite<{ store: Store; clock: { now: number } }>("the same draft saved twice");

twice.before.each(async (context) => {
  context.clock = { now: Date.parse(AT) };
  context.store = await openAnasStore({ clock: () => context.clock.now });
});
twice.after.each(async ({ store }) => store.close());

const note = (store: Store, text: string, draft = DRAFT): Save => ({
  id: draft,
  clientId: MARIA,
  changes: [
    {
      ...{ kind: "note", id: store.newId(), clientId: MARIA },
      put: { date: store.today(), referral: null, text, visibleTo: "team" },
    },
  ],
});
const referral = (store: Store): Save => {
  const made = store.newId();
  return {
    id: DRAFT,
    clientId: MARIA,
    changes: [
      {
        ...{ kind: "referral", id: made, clientId: MARIA },
        put: {
          ...{ direction: "out", mode: "live", service: null, toProvider: SHELTER, flags: [] },
          ...{ toProgram: null, fromProvider: null, fromUser: ANA, comments: "", need: null },
          ...{ goal: null, contactMethod: null, dateAcknowledged: null, reason: null },
          ...{ outcome: null, date: store.today() },
        },
      },
      {
        ...{ kind: "status-change", id: store.newId(), clientId: MARIA },
        put: {
          ...{ referral: made, from: null, to: "not-updated", at: store.now() },
          ...{ via: "app", reason: "" },
        },
      },
    ],
  };
};
const kept = (store: Store, text: string) =>
  store.drafts.keep({
    ...{ id: DRAFT, path: "/note", form: "note", clientId: MARIA, title: "Maria", keptAt: AT },
    content: { text },
  });
const texts = (store: Store) =>
  store.waiting().flatMap(({ entry }) => entry.rows.map((row) => "put" in row && row.put["text"]));
/** RxDB tells of a write a moment after it. */
const told = () => new Promise((resolve) => setTimeout(resolve, 30));

twice("with other content it is refused, and saved under an id of its own", async ({ store }) => {
  await kept(store, "Begins on Monday.");
  assert.ok((await store.save(note(store, "Begins on Monday."))).ok);
  assert.equal(await store.save(note(store, "Begins on Tuesday.")), {
    ok: false,
    refusal: "already-saved",
  });
  await told();
  assert.equal(texts(store), ["Begins on Monday."]);
  assert.is(store.sync.state().storage, "ok", "nothing is wrong with the tablet");

  assert.ok((await store.save(note(store, "Begins on Tuesday.", store.newId()))).ok);
  await told();
  assert.equal(texts(store), ["Begins on Monday.", "Begins on Tuesday."]);
});

twice("with the same content it happened once", async ({ store, clock }) => {
  const first = await store.save(referral(store));
  clock.now += 900;
  assert.equal(await store.save(referral(store)), first);
  await told();
  assert.is(store.waiting().length, 1);
});

twice("at the same moment, one of two different ones is refused", async ({ store }) => {
  await kept(store, "draft");
  const saves = await Promise.all([
    store.save(note(store, "one")),
    store.save(note(store, "other")),
  ]);
  await told();
  assert.is(saves.filter(({ ok }) => ok).length, 1);
  assert.equal(texts(store), [saves[0].ok ? "one" : "other"]);
});

twice(
  "a group is on the disk in one piece with the entry that was its draft",
  async ({ store }) => {
    await kept(store, "draft");
    const pieces: string[][] = [];
    const seen = store.databases.work.saves.eventBulks$.subscribe(({ events }) =>
      pieces.push(events.map(({ documentId }) => documentId)),
    );
    const other = store.newId();
    const result = await store.saveGroup([note(store, "hers"), note(store, "his", other)]);
    await told();
    seen.unsubscribe();
    assert.ok(result.ok);
    assert.equal(pieces, [[DRAFT, other]]);
    assert.equal(texts(store), ["hers", "his"]);
  },
);

twice("of two groups that were one draft, one is refused whole", async ({ store }) => {
  await kept(store, "draft");
  const saves = await Promise.all(
    ["one", "other"].map((text) =>
      store.saveGroup([note(store, text), note(store, `${text}, his`, store.newId())]),
    ),
  );
  await told();
  assert.is(saves.filter(({ ok }) => ok).length, 1);
  const stands = saves[0]?.ok ? "one" : "other";
  assert.equal(texts(store), [stands, `${stands}, his`]);
});

twice("what is typed after the save is not kept under its id, and says so", async ({ store }) => {
  assert.is(await kept(store, "Begins"), true);
  assert.ok((await store.save(note(store, "Begins on Monday."))).ok);
  await told();
  assert.is(await kept(store, "Begins on Monday at the bakery."), false);
  assert.equal(texts(store), ["Begins on Monday."]);
});

twice("a draft given up in another tab is kept again, and saved", async ({ store }) => {
  await kept(store, "Begins");
  await store.databases.work.saves.bulkRemove([DRAFT]);
  assert.is(await kept(store, "Begins on Monday."), true);
  await told();
  assert.equal(
    store.drafts.all().map(({ content }) => content),
    [{ text: "Begins on Monday." }],
  );
  assert.ok((await store.save(note(store, "Begins on Monday."))).ok);
  await told();
  assert.equal(texts(store), ["Begins on Monday."]);
});

twice("a draft that was saved a moment ago is not dropped any more", async ({ store }) => {
  await kept(store, "Begins");
  const saved = store.save(note(store, "Begins on Monday."));
  const dropped = store.drafts.drop(DRAFT);
  assert.ok((await saved).ok);
  await dropped;
  await told();
  assert.equal(texts(store), ["Begins on Monday."]);
});

twice.run();
