// sync.md §5: what rests at the office comes back when somebody opens her; until it is there nobody says that all of it is.
import "../../support/no-page.ts";
import { createRoot, createSignal } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createOlderRecords } from "../../../src/casework/older-records.ts";
import type { Store } from "../../../src/store/store.ts";
import { openAnasStore } from "../../support/anas-store.ts";
import { maria } from "../../support/open-form.ts";

const older = suite<{ store: Store }>("where a client's older records are");

older.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
});
older.after.each(async ({ store }) => store.close());

// What a page says that is opened on her now, and follows from then on.
function openPage(store: Store, shelf: "resting" | undefined, seq: number) {
  return createRoot((close) => {
    const whoSheIs = (on: "resting" | undefined, at: number) => ({
      ...maria(store),
      ...(on ? { shelf: on } : {}),
      seq: at,
    });
    const [client, setClient] = createSignal(whoSheIs(shelf, seq));
    const says = createOlderRecords(store, client);
    return { says, wake: (at: number) => setClient(whoSheIs(undefined, at)), close };
  });
}

older("a page that is opened while they come says so, too", ({ store }) => {
  store.sync.setReached("casework", 10);
  store.sync.patch({ isCurrent: true });
  const early = openPage(store, "resting", 5);
  assert.is(early.says(), "at-office");
  early.wake(40);
  assert.is(early.says(), "coming");
  const late = openPage(store, undefined, 40);
  assert.is(late.says(), "coming", "another page of hers, opened in between");
  store.sync.setReached("casework", 40);
  assert.equal([early.says(), late.says()], ["here", "here"]);
  for (const page of [early, late]) page.close();
});

older("what is changed of her while her page is open takes nothing away", ({ store }) => {
  store.sync.setReached("casework", 10);
  store.sync.patch({ isCurrent: true });
  const page = openPage(store, undefined, 5);
  assert.is(page.says(), "here");
  page.wake(50);
  assert.is(page.says(), "here");
  page.close();
});

older(
  "a tablet that was opened without a connection says nothing of what it cannot know",
  ({ store }) => {
    store.sync.setReached("casework", 10);
    const page = openPage(store, undefined, 40);
    assert.is(page.says(), "here");
    page.close();
  },
);

older.run();
