// S-11: totals of a history are said once all of it is counted, and "Counting…" before.
import { MARIA, motel, night, openForm, received } from "../../../support/open-form.ts";
import { createSignal } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createHistory } from "../../../../src/screens/client/history.tsx";
import type { Store } from "../../../../src/store/store.ts";
import { openAnasStore } from "../../../support/anas-store.ts";
import { until } from "../../../support/sync/device.ts";

const counting = suite<{ store: Store }>("S-11 a history that is added up");

const WHOLE_FROM = "2026-07-16T14:00:00.000Z";

async function open(store: Store, nights: number) {
  const { reference, casework } = store.databases.truth;
  await reference.insert(received("service-definition", 10, motel));
  await casework.bulkInsert(
    Array.from({ length: nights }, (_, n) => received("service", 200 + n, night, MARIA)),
  );
  const [isFiltering, setFiltering] = createSignal(false);
  const opened = openForm(store, () =>
    createHistory(store, () => ({ clientId: MARIA, kind: "service", isWhole: isFiltering() })),
  );
  await until("the first are read", () => opened.form.views() !== undefined);
  return { ...opened, filter: () => setFiltering(true) };
}

counting.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
});
counting.after.each(async ({ store }) => store.close());

counting("a page of it is no sum: it counts until all of it is read", async ({ store }) => {
  store.sync.patch({ dataFrom: WHOLE_FROM });
  const { form, filter, close } = await open(store, 120);
  assert.is(form.isCounted(), false);
  filter();
  // The page still stands while the rest is read.
  assert.is(form.views()?.length, 50);
  assert.is(form.isCounted(), false);
  await until("all of it is read", () => form.isCounted());
  assert.is(form.views()?.length, 120);
  close();
});

counting("one that fits on a page is counted at once", async ({ store }) => {
  store.sync.patch({ dataFrom: WHOLE_FROM });
  const { form, close } = await open(store, 3);
  assert.is(form.isCounted(), true);
  close();
});

counting("what is on its way in the first fill is not left out of a sum", async ({ store }) => {
  const { form, filter, close } = await open(store, 3);
  filter();
  await until("it is read", () => form.views()?.length === 3);
  assert.is(form.isCounted(), false);
  store.sync.patch({ dataFrom: WHOLE_FROM });
  assert.is(form.isCounted(), true);
  close();
});

counting.run();
