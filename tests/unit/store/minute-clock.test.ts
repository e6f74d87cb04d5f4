// "Today" is the agency's, also for a screen that stays open over midnight or a tablet that slept through it.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { me as meSchema } from "../../../src/records/signed-in.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { makeDataKey } from "../../support/data-key.ts";
import { until } from "../../support/sync/device.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const midnight = suite<{ store: Store; clock: { now: number }; page: EventTarget }>("midnight");

midnight.before.each(async (context) => {
  // The last fifth of a second of July 16 in New York.
  context.clock = { now: Date.parse("2026-07-17T03:59:59.800Z") };
  context.page = new EventTarget();
  let random = 0;
  context.store = await openStore(
    v.parse(meSchema, {
      person: id(1),
      name: { given: "Ana", family: "Reyes" },
      email: "ana.reyes@harborbridge.example",
      role: "worker",
      orgId: id(9),
      orgName: "Harbor Bridge",
      sites: [id(5)],
      timeZone: "America/New_York",
      epoch: "1",
    }),
    {
      clock: () => context.clock.now,
      randomBytes: (count) => new Uint8Array(count).fill((random += 1)),
      locks: { request: (_name, _options, task) => task() },
      storage: { indexedDB: new IDBFactory(), IDBKeyRange },
      page: context.page,
    },
    await makeDataKey(),
  );
});
midnight.after.each(async ({ store }) => store.close());

midnight("the day turns with the minute", async ({ store, clock }) => {
  assert.is(store.today(), "2026-07-16");
  clock.now += 400;
  await until("it is tomorrow", () => store.today() === "2026-07-17", 3000);
});

midnight("a tablet that slept shows the day on which it wakes", ({ store, clock, page }) => {
  assert.is(store.today(), "2026-07-16");
  clock.now += 3 * 86_400_000 + 30_000;
  page.dispatchEvent(new Event("visibilitychange"));
  assert.is(store.today(), "2026-07-20");
});

midnight.run();
