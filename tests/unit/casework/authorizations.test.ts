// S-32: what is left is said where everything that was given is here, and nowhere else.
import {
  MARIA,
  maria,
  motel,
  night,
  nights,
  openForm,
  putsOf,
  received,
} from "../../support/open-form.ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  createAuthorizations,
  soFar,
  type Authorizations,
} from "../../../src/casework/authorizations.ts";
import { useBalanceWords } from "../../../src/casework/balance-words.ts";
import { createClientServices } from "../../../src/casework/client-services.ts";
import { createGiven } from "../../../src/casework/given.ts";
import { createQuickServices } from "../../../src/screens/quick-services/quick-services.ts";
import type { Store } from "../../../src/store/store.ts";
import { openAnasStore } from "../../support/anas-store.ts";
import { until } from "../../support/sync/device.ts";

const counting = suite<{ store: Store }>("S-32 what is left of an authorization");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [MOTEL, NIGHTS] = [id(10), id(20)];

// Two of the five nights were given.
const given = { ...night, units: 200, total: 16_400, authorization: NIGHTS };

counting.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
  const { reference, casework } = context.store.databases.truth;
  await reference.insert(received("service-definition", 10, motel));
  await casework.bulkInsert([
    received("authorization", 20, nights, MARIA),
    received("service", 40, given, MARIA),
  ]);
});
counting.after.each(async ({ store }) => store.close());

// Of a client of hers, and with what a page says of it.
function open(store: Store, shelf?: "resting") {
  const client = () => ({ ...maria(store), ...(shelf && { shelf }) });
  return openForm(store, () => {
    const services = createClientServices(store, () => MARIA);
    return {
      authorizations: createAuthorizations(store, client, services),
      given: createGiven(store, client, services),
      words: useBalanceWords(),
    };
  });
}

async function counted(authorizations: Authorizations) {
  await until("it is counted", () => authorizations.isReady());
  const one = authorizations.usable(MOTEL, "2026-07-16");
  assert.ok(one);
  return one;
}

counting("a number once everything came down", async ({ store }) => {
  store.sync.patch({ dataFrom: "2026-07-16T14:00:00.000Z" });
  const { form, close } = open(store);
  const one = await counted(form.authorizations);
  assert.is(form.words.left(one), "3 of 5 left");
  assert.is(form.given.isWhole(), true);
  close();
});

counting("words until everything came down, also without a connection", async ({ store }) => {
  const { form, close } = open(store);
  const one = await counted(form.authorizations);
  assert.is(store.sync.state().fill, null, "no fill is running");
  assert.is(form.words.left(one), "left: counting…");
  assert.is(form.given.isWhole(), false);
  store.sync.patch({ dataFrom: "2026-07-16T14:00:00.000Z" });
  assert.is(form.words.left(await counted(form.authorizations)), "3 of 5 left");
  close();
});

counting("words while her older records are at the office", async ({ store }) => {
  store.sync.patch({ dataFrom: "2026-07-16T14:00:00.000Z" });
  const { form, close } = open(store, "resting");
  const one = await counted(form.authorizations);
  assert.is(form.words.left(one), "left: not all records are here");
  assert.is(form.authorizations.tally(), "at-office");
  assert.is(form.given.isWhole(), false);
  close();
});

counting(
  "the office says who went over; here only what is over already is said",
  async ({ store }) => {
    const { form, close } = openForm(store, () => createQuickServices(() => maria(store)));
    form.tick(MOTEL, true);
    form.describe(MOTEL, { units: 300, unitValue: 8200 });
    await until("it counts", () => form.authorizationOf(MOTEL) !== undefined);
    assert.equal(form.odditiesOf(MOTEL), []);
    form.describe(MOTEL, { units: 400, unitValue: 8200 });
    assert.equal(form.odditiesOf(MOTEL), ["over-authorization"]);
    assert.ok(await form.save());
    assert.equal(
      putsOf(store, "service").map(({ authorization, flags }) => [authorization, flags]),
      [[NIGHTS, ["over-authorization"]]],
    );
    close();
  },
);

counting("what is not here yet is no reason to wait with a save", async ({ store }) => {
  const { form, close } = open(store);
  const one = await counted(form.authorizations);
  assert.is(one.tally, "counting");
  assert.is(soFar(one)?.remaining, 300);
  close();
});

counting.run();
