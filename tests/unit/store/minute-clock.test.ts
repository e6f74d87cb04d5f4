// "Today" is the agency's, also for a screen that stays open over midnight or a tablet that slept through it.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Store } from "../../../src/store/store.ts";
import { openAnasStore } from "../../support/anas-store.ts";
import { until } from "../../support/sync/device.ts";

const midnight = suite<{ store: Store; clock: { now: number }; page: EventTarget }>("midnight");

midnight.before.each(async (context) => {
  // The last fifth of a second of July 16 in New York.
  context.clock = { now: Date.parse("2026-07-17T03:59:59.800Z") };
  context.page = new EventTarget();
  context.store = await openAnasStore({ clock: () => context.clock.now, page: context.page });
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
