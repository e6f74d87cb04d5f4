// What is entered into a form outlives the page, also for whoever comes back before it is on the disk.
import { MARIA, openForm } from "../../support/open-form.ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createFormDraft } from "../../../src/casework/form-draft.ts";
import type { Store } from "../../../src/store/store.ts";
import { openAnasStore } from "../../support/anas-store.ts";
import { until } from "../../support/sync/device.ts";

const drafts = suite<{ store: Store }>("a form that is left");

drafts.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
});
drafts.after.each(async ({ store }) => store.close());

const open = (store: Store) =>
  openForm(store, () =>
    createFormDraft({
      ...{ form: "note", path: "/clients/maria/note", clientId: MARIA },
      title: () => "Maria",
      initial: { text: "" },
    }),
  );
const onDisk = (store: Store) =>
  store.drafts.all().map(({ content }) => (content as { fields: { text: string } }).fields.text);

drafts("is found as it was left, before it is on the disk and after", async ({ store }) => {
  const first = open(store);
  first.form.change("text", "one");
  first.close();
  assert.equal(onDisk(store), [], "it must not be there yet");
  const second = open(store);
  assert.is(second.form.content.text, "one");
  await until("it is on the disk", () => onDisk(store)[0] === "one");
  second.form.change("text", "two");
  second.close();
  assert.equal(onDisk(store), ["one"], "it must not be there yet");
  const third = open(store);
  assert.is(third.form.content.text, "two");
  assert.is(third.form.id(), first.form.id(), "it is one form");
  await until("it is on the disk", () => onDisk(store)[0] === "two");
  third.close();
});

drafts(
  "that was given up is not found, though it was on its way to the disk",
  async ({ store }) => {
    const first = open(store);
    first.form.change("text", "one");
    first.close();
    const second = open(store);
    const givenUp = second.form.discard();
    second.close();
    await givenUp;
    await until("nothing is kept", () => onDisk(store).length === 0);
    assert.is(open(store).form.content.text, "");
  },
);

drafts.run();
