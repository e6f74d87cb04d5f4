// what the rules say of her is kept with each referral, however it is recorded.
import { adultsOnly, maria, openForm, putsOf, received } from "../../../support/open-form.ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createQuickReferrals } from "../../../../src/screens/quick-referrals/quick-referrals.ts";
import { createNewReferral } from "../../../../src/screens/referral/new-referral.ts";
import type { Store } from "../../../../src/store/store.ts";
import { openAnasStore } from "../../../support/anas-store.ts";
import { until } from "../../../support/sync/device.ts";

const saving = suite<{ store: Store }>("R-33 referrals and the rules");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [BED, HOUSE, RULE] = [id(10), id(30), id(21)];

saving.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
  const { reference } = context.store.databases.truth;
  await reference.insert(
    received("referral-service", 10, {
      ...{ code: "BED", name: "Shelter bed", need: null, programs: [], mode: "logged" },
      retired: false,
    }),
  );
  await reference.insert(received("eligibility-rule", 21, adultsOnly));
  await until(
    "the rule is known",
    () => context.store.reference.find("eligibility-rule", RULE) !== undefined,
  );
});
saving.after.each(async ({ store }) => store.close());

/** What was kept beside the one referral that was saved. */
function keptWith(store: Store) {
  const rows = store.waiting()[0]?.entry.rows ?? [];
  const referral = rows.find(({ kind }) => kind === "referral")?.id;
  const checks = putsOf(store, "eligibility-check");
  assert.is(checks.length, 1);
  assert.ok(checks.every(({ record }) => record === referral));
  return checks[0];
}

saving("the full form", async ({ store }) => {
  const begun = { program: undefined, after: undefined };
  const { form, close } = openForm(store, () => createNewReferral(() => maria(store), begun));
  form.draft.change({ service: BED, toProvider: HOUSE });
  assert.ok(await form.save());
  const kept = keptWith(store);
  assert.is(kept?.rule, RULE);
  assert.is(kept?.result, "cannot-tell");
  assert.equal(kept?.inputs, [{ fact: "age", value: null, holds: null }]);
  close();
});

saving("quick referrals, each of several providers", async ({ store }) => {
  const { form, close } = openForm(store, () => createQuickReferrals(() => maria(store)));
  await until("the service is offered", () => form.offers.all().length === 1);
  form.tick(BED, true);
  form.choose(BED, {
    targets: [
      { program: null, provider: HOUSE },
      { program: null, provider: id(31) },
    ],
  });
  assert.ok(await form.save());
  const referrals = putsOf(store, "referral");
  assert.equal(
    referrals.map(({ toProvider }) => toProvider),
    [HOUSE, id(31)],
  );
  assert.is(putsOf(store, "status-change").length, 2);
  assert.is(putsOf(store, "eligibility-check").length, 2);
  close();
});

saving.run();
