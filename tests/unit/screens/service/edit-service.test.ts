// S-32: a service that counts nowhere is counted by opening it and saving.
import {
  MARIA,
  maria,
  motel,
  night,
  nights,
  openForm,
  received,
} from "../../../support/open-form.ts";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { RecordId } from "../../../../src/records/fields.ts";
import { createEditService } from "../../../../src/screens/service/edit-service.ts";
import type { Store } from "../../../../src/store/store.ts";
import { openAnasStore } from "../../../support/anas-store.ts";
import { until } from "../../../support/sync/device.ts";

const editing = suite<{ store: Store }>("S-23 editing a service");

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [NIGHTS, SERVICE] = [id(20), id(40)];

editing.before.each(async (context) => {
  context.store = await openAnasStore({ clock: () => Date.parse("2026-07-16T15:00:00.000Z") });
  const { reference, casework } = context.store.databases.truth;
  await reference.insert(received("service-definition", 10, motel));
  await casework.insert(received("authorization", 20, nights, MARIA));
});
editing.after.each(async ({ store }) => store.close());

// Opens what was given against it, and saves it with another comment or as it is.
async function saved(store: Store, authorization: RecordId | null, comments?: string) {
  await store.databases.truth.casework.upsert(
    received("service", 40, { ...night, authorization }, MARIA),
  );
  const found = openForm(store, () => store.createRecord<"service">("casework", () => SERVICE));
  await until("it is read", () => found.form() !== undefined);
  const view = found.form();
  assert.ok(view);
  const { form, close } = openForm(store, () =>
    createEditService(
      () => maria(store),
      () => view,
    ),
  );
  if (comments !== undefined) form.draft.change("comments", comments);
  const entries = await form.save();
  close();
  found.close();
  return [entries?.length, ...store.waiting().flatMap(({ entry }) => entry.rows)].map((row) =>
    typeof row === "object" && "patch" in row ? row.patch : row,
  );
}

editing("what counted nowhere counts against what covers it", async ({ store }) => {
  assert.equal(await saved(store, null), [1, { authorization: NIGHTS }]);
});

editing("what was counted stays where it was", async ({ store }) => {
  await store.databases.truth.casework.insert(
    received("authorization", 22, { ...nights, end: "2026-07-31" }, MARIA),
  );
  assert.equal(await saved(store, NIGHTS, "Two beds."), [1, { comments: "Two beds." }]);
});

editing.run();
