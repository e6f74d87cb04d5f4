// S-28: what is ticked is saved, whatever comes down meanwhile.
import {
  MARIA,
  adultsOnly,
  maria,
  motel,
  nights,
  openForm,
  putsOf,
  received,
} from "../../../support/open-form.ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createQuickServices } from "../../../../src/screens/quick-services/quick-services.ts";
import type { Store } from "../../../../src/store/store.ts";
import { openAnasStore } from "../../../support/anas-store.ts";
import { until } from "../../../support/sync/device.ts";

const saving = suite<{ store: Store }>("S-28 quick services");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [MOTEL, SHOWER] = [id(10), id(11)];
const shower: typeof motel = { ...motel, code: "SHO", name: "Shower", unitCost: null };

saving.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
  await context.store.databases.truth.reference.bulkInsert([
    received("service-definition", 10, motel),
    received("service-definition", 11, shower),
  ]);
});
saving.after.each(async ({ store }) => store.close());

saving("S-06 what left the catalogue while it was ticked is saved, and said", async ({ store }) => {
  const { form, close } = openForm(store, () => createQuickServices(() => maria(store)));
  form.tick(MOTEL, true);
  form.tick(SHOWER, true);
  await store.databases.truth.reference.bulkUpsert([
    received("service-definition", 10, { ...motel, retired: true }),
    received("service-definition", 11, { ...shower, sites: [id(99)] }),
  ]);
  const known = () => store.reference.find("service-definition", SHOWER)?.body.fields;
  await until("they left", () => known()?.sites.length === 1);
  assert.equal(form.odditiesOf(MOTEL), ["definition-retired"]);
  assert.is(form.sum().services, 2);
  assert.ok(await form.save());
  const saved = putsOf(store, "service").map(({ definition }) => definition);
  assert.equal(saved, [MOTEL, SHOWER]);
  close();
});

saving(
  "S-32 a press before anything is read still counts against what was authorized",
  async ({ store }) => {
    await store.databases.truth.casework.insert(received("authorization", 20, nights, MARIA));
    const { form, close } = openForm(store, () => createQuickServices(() => maria(store)));
    form.tick(MOTEL, true);
    assert.is(form.authorizationOf(MOTEL), undefined, "it must not be read yet");
    assert.ok(await form.save());
    assert.equal(
      putsOf(store, "service").map(({ authorization }) => authorization),
      [id(20)],
    );
    close();
  },
);

saving("S-43 what the rules said of her is kept with what she was given", async ({ store }) => {
  await store.databases.truth.reference.insert(received("eligibility-rule", 21, adultsOnly));
  await until(
    "the rule is known",
    () => store.reference.find("eligibility-rule", id(21)) !== undefined,
  );
  const { form, close } = openForm(store, () => createQuickServices(() => maria(store)));
  form.tick(MOTEL, true);
  form.tick(SHOWER, true);
  assert.ok(await form.save());
  const [check, ...others] = putsOf(store, "eligibility-check");
  assert.equal(others, []);
  const record = store.waiting()[0]?.entry.rows.find(({ kind }) => kind === "service")?.id;
  const inputs = [{ fact: "age", value: null, holds: null }];
  assert.equal(check, {
    ...{ rule: id(21), version: id(5021), date: "2026-07-16", record },
    ...{ result: "cannot-tell", inputs },
  });
  close();
});

saving(
  "S-43 more rules than one entry holds are kept with the visit, and undone with it",
  async ({ store }) => {
    const { reference } = store.databases.truth;
    const services = Array.from({ length: 80 }, (_, n) => 300 + n);
    await reference.bulkInsert([
      ...services.map((n) =>
        received("service-definition", n, { ...motel, code: `S${String(n)}`, name: String(n) }),
      ),
      ...[21, 22, 23].map((n) =>
        received("eligibility-rule", n, {
          ...{ ...adultsOnly, name: `Adults ${String(n)}` },
          services: services.map(id),
        }),
      ),
    ]);
    await until(
      "the rules are known",
      () => store.reference.ofKind("eligibility-rule").length === 3,
    );
    const { form, close } = openForm(store, () => createQuickServices(() => maria(store)));
    await until("they are offered", () => form.catalogue.find(id(379)) !== undefined);
    for (const n of services) form.tick(id(n), true);
    const saved = await form.save();
    assert.ok(saved);
    const entries = store.waiting().map(({ entry }) => entry);
    assert.equal(
      entries.map(({ rows }) => rows.length),
      [200, 120],
    );
    assert.is(new Set(entries.map(({ groupId }) => groupId)).size, 1);
    const about = putsOf(store, "eligibility-check").map(({ rule, record }) => `${rule} ${record}`);
    assert.is(new Set(about).size, 240, "each of the services by each of the rules");
    assert.ok((await store.undo(saved)).ok);
    assert.is(store.waiting().length, 0);
    close();
  },
);

saving.run();
