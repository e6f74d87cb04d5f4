// A page of a client's records is full as long as there are enough of them, whatever was withdrawn in between.
import { createRoot } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Store } from "../../../src/store/store.ts";
import type { TruthDocument } from "../../../src/store/truth-document.ts";
import { openAnasStore } from "../../support/anas-store.ts";
import { until } from "../../support/sync/device.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [ANA, MARIA] = [id(1), id(3)];
const AT = "2026-07-16T14:02:00.000Z";

const pages = suite<{ store: Store }>("a page of casework");

pages.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse(AT) });
});
pages.after.each(async ({ store }) => store.close());

/** Notes numbered from the newest on; those of `gone` are withdrawn. */
const notes = (count: number, gone: (n: number) => boolean): TruthDocument[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: id(100 + n), kind: "note", clientId: MARIA, bucket: "b", rev: id(500 + n) },
    ...{ seq: n + 1, day: 0, due: 0, newestFirst: n },
    body: JSON.stringify({
      fields: { date: "2026-07-16", referral: null, text: `note ${n}`, visibleTo: "team" },
      ...{ createdBy: ANA, createdAt: AT, author: ANA, at: AT, receivedAt: AT },
      withdrawn: gone(n) ? { by: ANA, at: AT, why: "by mistake" } : null,
    }),
  }));
/** Fails unless this is what is listed in the end: an answer that grows comes in steps. */
const lists = async (store: Store, size: number, wished: string[], withWithdrawn = false) =>
  createRoot(async (dispose) => {
    const read = store.createCasework(() => ({
      clientId: MARIA,
      kind: "note",
      size,
      withWithdrawn,
    }));
    const texts = () => (read() ?? []).map(({ fields }) => fields.text).sort();
    await until("it is listed", () => texts().join() === wished.join()).catch(() => undefined);
    assert.equal(texts(), wished);
    dispose();
  });
const named = (...numbers: number[]) => numbers.map((n) => `note ${n}`).sort();

pages("is full behind any number of withdrawn ones", async ({ store }) => {
  await store.databases.truth.casework.bulkInsert(notes(60, (n) => n < 40));
  await lists(store, 5, named(40, 41, 42, 43, 44));
  await lists(store, 50, named(...Array.from({ length: 20 }, (_, n) => 40 + n)));
});

pages("with the withdrawn ones asked for, holds the newest of all", async ({ store }) => {
  await store.databases.truth.casework.bulkInsert(notes(60, (n) => n < 40));
  await lists(store, 5, named(0, 1, 2, 3, 4), true);
});

pages("is full again when this tablet withdraws one of it", async ({ store }) => {
  await store.databases.truth.casework.bulkInsert(notes(20, (n) => n % 2 === 0));
  await lists(store, 3, named(1, 3, 5));
  await createRoot(async (dispose) => {
    const read = store.createRecord<"note">("casework", () => id(101));
    await until("it is read", () => read() !== undefined);
    const view = read();
    assert.ok(view);
    await store.save({ clientId: MARIA, changes: [{ view, withdraw: "by mistake" }] });
    dispose();
  });
  await lists(store, 3, named(3, 5, 7));
});

pages.run();
