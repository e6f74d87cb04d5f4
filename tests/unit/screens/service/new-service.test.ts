// S-12: what is recorded the moment the form opens is as whole as what is recorded later.
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
import { createNewService } from "../../../../src/screens/service/new-service.ts";
import type { Fields } from "../../../../src/records/registry.ts";
import type { Store } from "../../../../src/store/store.ts";
import { openAnasStore } from "../../../support/anas-store.ts";
import { until } from "../../../support/sync/device.ts";

const saving = suite<{ store: Store }>("S-12 Add New Service");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const MOTEL = id(10);

saving.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
  const { reference, casework } = context.store.databases.truth;
  await reference.insert(received("service-definition", 10, motel));
  await casework.insert(received("authorization", 20, nights, MARIA));
});
saving.after.each(async ({ store }) => store.close());

saving(
  "S-32 a press before anything is read still counts against what was authorized",
  async ({ store }) => {
    const { form, close } = openForm(store, () => createNewService(() => maria(store)));
    form.choose(MOTEL);
    form.draft.change("provider", id(30));
    assert.is(form.authorization(), undefined, "it must not be read yet");
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
  const { form, close } = openForm(store, () => createNewService(() => maria(store)));
  form.choose(MOTEL);
  form.draft.change("provider", id(30));
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
  "S-43 when her file cannot be read in time, what the rules could say is kept",
  async ({ store }) => {
    const needed: Fields<"eligibility-rule"> = {
      ...adultsOnly,
      condition: { type: "need", need: id(50) },
    };
    const under: Fields<"eligibility-rule"> = {
      ...adultsOnly,
      condition: { type: "all", of: [adultsOnly.condition, { type: "need", need: id(50) }] },
    };
    await store.databases.truth.reference.bulkInsert([
      received("need-type", 50, { name: "Shelter", order: 1 }),
      received("eligibility-rule", 21, needed),
      received("eligibility-rule", 22, under),
    ]);
    await until(
      "the rules are known",
      () => store.reference.ofKind("eligibility-rule").length === 2,
    );
    const child = maria(store);
    child.fields.birth = { date: "2020-01-01", quality: "full" };
    // A disk that does not answer.
    const createCasework: Store["createCasework"] = (list) =>
      list().kind === "need" ? () => undefined : store.createCasework(list);
    const { form, close } = openForm({ ...store, createCasework }, () =>
      createNewService(() => child),
    );
    form.choose(MOTEL);
    form.draft.change("provider", id(30));
    assert.ok(await form.save());
    assert.equal(
      putsOf(store, "eligibility-check").map(({ rule, result }) => [rule, result]),
      [
        [id(21), "cannot-tell"],
        [id(22), "not-eligible"],
      ],
    );
    close();
  },
);

saving.run();
