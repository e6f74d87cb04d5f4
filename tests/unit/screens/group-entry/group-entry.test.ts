// S-10: what a group is given is kept as whole as what one client is given.
import {
  adultsOnly,
  motel,
  night,
  nights,
  openForm,
  putsOf,
  received,
} from "../../../support/open-form.ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emptyClient } from "../../../../src/records/client/client.ts";
import type { Fields } from "../../../../src/records/registry.ts";
import { createGroupEntry } from "../../../../src/screens/group-entry/group-entry.ts";
import { createHeadCount } from "../../../../src/screens/group-entry/head-count.ts";
import type { Store } from "../../../../src/store/store.ts";
import { openAnasStore } from "../../../support/anas-store.ts";
import { until } from "../../../support/sync/device.ts";

const saving = suite<{ store: Store }>("S-43 group entry");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [MOTEL, MARIA, DAN, COUNT] = [id(10), id(100), id(101), id(40)];

const born = (date: string | null): Fields<"client"> => ({
  ...emptyClient([id(5)]),
  name: { given: "Somebody", family: "Seen" },
  birth: { date, quality: date === null ? "unknown" : "full" },
});

saving.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
  const { store } = context;
  const { reference, clients, casework } = store.databases.truth;
  await reference.bulkInsert([
    received("service-definition", 10, motel),
    received("eligibility-rule", 21, adultsOnly),
  ]);
  await clients.bulkInsert([
    received("client", 100, born(null), MARIA),
    received("client", 101, born("1990-01-01"), DAN),
  ]);
  await casework.insert(received("authorization", 20, nights, DAN));
  await until(
    "the rule is known",
    () => store.reference.find("eligibility-rule", id(21)) !== undefined,
  );
  await until("they have cards", async () => (await store.cards.index.cards([DAN])).length === 1);
});
saving.after.each(async ({ store }) => store.close());

// What each entry's check says, and that it is about the service beside it.
function checks(store: Store) {
  return store.waiting().map(({ entry }) => {
    const service = entry.rows.find(({ kind }) => kind === "service");
    const its = entry.rows.filter(({ kind }) => kind === "eligibility-check");
    const kept = its.map((row) => ("put" in row ? row.put : {}) as Fields<"eligibility-check">);
    for (const check of kept) assert.is(check.record, service?.id);
    return kept.map(({ rule, version, result }) => [rule, version, result]);
  });
}

saving("S-43 each client keeps what the rules said of her", async ({ store }) => {
  const { form, close } = openForm(store, () => createGroupEntry());
  form.choose(MOTEL);
  for (const client of [MARIA, DAN]) form.named.tick(client, true);
  form.named.addAlias("Tin Whistle");
  form.draft.change("unnamed", 2);
  await until("it is judged", () => form.eligibilityOf(DAN)?.verdict === "eligible");
  assert.is(form.eligibilityOf(MARIA)?.verdict, "cannot-tell");
  assert.ok(await form.save());
  const its = (result: string) => [[id(21), id(5021), result]];
  // Of a head count nobody can say anything.
  assert.equal(checks(store), [its("cannot-tell"), its("eligible"), its("cannot-tell"), []]);
  close();
});

saving("a press before anything is read keeps it all the same", async ({ store }) => {
  const { form, close } = openForm(store, () => createGroupEntry());
  form.choose(MOTEL);
  form.named.tick(DAN, true);
  assert.is(form.eligibilityOf(DAN), null, "it must not be read yet");
  assert.ok(await form.save());
  assert.equal(checks(store), [[[id(21), id(5021), "eligible"]]]);
  assert.equal(
    putsOf(store, "service").map(({ authorization }) => authorization),
    [id(20)],
  );
  close();
});

saving("S-09 so does whoever is named out of a head count", async ({ store }) => {
  const count = { ...night, units: 300, total: 24_600, headCount: 3 };
  await store.databases.truth.casework.insert(received("service", 40, count));
  const found = openForm(store, () => store.createRecord<"service">("casework", () => COUNT));
  await until("it is read", () => found.form() !== undefined);
  const view = found.form();
  assert.ok(view);
  const { form, close } = openForm(store, () => createHeadCount(() => view));
  form.named.tick(DAN, true);
  assert.ok(await form.save());
  assert.equal(checks(store), [[], [[id(21), id(5021), "eligible"]]]);
  close();
  found.close();
});

saving.run();
