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

saving(
  "S-43 whose record cannot be read in time keeps that nobody could tell",
  async ({ store }) => {
    const createRecord: Store["createRecord"] = () => () => undefined;
    const { form, close } = openForm({ ...store, createRecord }, () => createGroupEntry());
    form.choose(MOTEL);
    form.named.tick(DAN, true);
    assert.ok(await form.save());
    assert.equal(checks(store), [[[id(21), id(5021), "cannot-tell"]]]);
    close();
  },
);

const stay = (program: string, entry: string, exit: string | null): Fields<"enrollment"> => ({
  ...{ program, entry, exit, exitReason: "", household: null },
});

saving(
  "S-14 each is given it in her own enrollment, and what is odd is said of her alone",
  async ({ store }) => {
    const { casework, reference } = store.databases.truth;
    const [DAY_CENTER, REHOUSING] = [id(60), id(61)];
    await reference.insert(
      received("service-definition", 11, {
        ...{ ...motel, code: "KIT", name: "Hygiene kit", programs: [DAY_CENTER] },
        usualUnits: { least: 100, most: 200 },
      }),
    );
    await casework.bulkInsert([
      received("enrollment", 70, stay(REHOUSING, "2026-01-01", null), MARIA),
      received("enrollment", 71, stay(DAY_CENTER, "2026-02-01", null), MARIA),
      received("enrollment", 72, stay(DAY_CENTER, "2026-02-01", "2026-07-01"), DAN),
      received("service", 80, { ...night, definition: id(11), date: "2026-07-16" }, MARIA),
    ]);
    const { form, close } = openForm(store, () => createGroupEntry());
    form.choose(id(11));
    for (const client of [MARIA, DAN]) form.named.tick(client, true);
    form.named.addAlias("Tin Whistle");
    await until("it is known", () => form.odditiesOf(MARIA).length > 0);
    await until("of both", () => form.odditiesOf(DAN).length > 0);
    assert.equal(form.odditiesOf(MARIA), ["twice-in-a-day"]);
    assert.equal(form.odditiesOf(DAN), ["outside-enrollment"]);
    // On another day it is not the second one.
    form.draft.change("date", "2026-07-15");
    assert.equal(form.odditiesOf(MARIA), []);
    form.draft.change({ date: null, units: 300 });
    assert.equal(form.odditiesOf(MARIA), ["twice-in-a-day", "unusual-units"]);
    assert.ok(await form.save(), "nothing of it keeps anybody from saving");
    assert.equal(
      putsOf(store, "service").map(({ enrollment, flags }) => [enrollment, flags]),
      [
        [id(71), ["twice-in-a-day", "unusual-units"]],
        [id(72), ["unusual-units", "outside-enrollment"]],
        [null, ["unusual-units"]],
      ],
    );
    close();
  },
);

saving(
  "what she was given on a day long ago is found behind what she was given since",
  async ({ store }) => {
    const since = Array.from({ length: 30 }, (_, n) =>
      received("service", 200 + n, { ...night, date: "2026-07-12" }, MARIA),
    );
    await store.databases.truth.casework.bulkInsert([
      ...since,
      received("service", 300, { ...night, date: "2026-07-10" }, MARIA),
    ]);
    const { form, close } = openForm(store, () => createGroupEntry());
    form.choose(MOTEL);
    form.draft.change("date", "2026-07-10");
    form.named.tick(MARIA, true);
    assert.ok(await form.save());
    assert.equal(putsOf(store, "service")[0]?.flags, ["twice-in-a-day"]);
    close();
  },
);

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
