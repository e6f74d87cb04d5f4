import { createComponent, createRoot } from "solid-js";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createFormSave, type FormSave } from "../../../src/casework/form-save.ts";
import type { Note } from "../../../src/records/note/note.ts";
import { StoreProvider } from "../../../src/store/store-context.tsx";
import type { Store } from "../../../src/store/store.ts";
import { openAnasStore } from "../../support/anas-store.ts";

const saves = suite<{ store: Store }>("a form that is saved");

saves.before.each(async (context) => {
  context.store = await openAnasStore();
});
saves.after.each(async ({ store }) => store.close());

saves("is there for the next one once it goes on", async ({ store }) => {
  const form = openForm(store);
  const saving = form.save(noteThat("Met"));
  assert.ok(form.isSaving());
  assert.equal(await saving, [form.draft.id()]);
  assert.ok(form.isSaving(), "what was saved must not be saved twice");
  form.goOn();
  assert.not.ok(form.isSaving());
  assert.is(store.waiting().length, 1);
});

saves("stays open where asking before it breaks, and can be saved after", async ({ store }) => {
  const form = openForm(store);
  const broken = form.save(() => Promise.reject(new Error("no answer")));
  assert.is(await broken.then(() => "saved", String), "Error: no answer");
  assert.not.ok(form.isSaving());
  assert.not.ok(form.isSlow());
  assert.ok(await form.save(noteThat("Met")));
});

saves("of which the question before it is answered with no is not saved", async ({ store }) => {
  const form = openForm(store);
  assert.is(await form.save(() => Promise.resolve(null)), null);
  assert.not.ok(form.isSaving());
  assert.is(form.refusal(), null);
  assert.is(store.waiting().length, 0);
});

saves("in two tabs goes on under an id of its own in the second", async ({ store }) => {
  const first = openForm(store);
  const second = openForm(store, first.draft.id());
  await first.save(noteThat("Met"));
  assert.is(await second.save(noteThat("Met her")), null);
  assert.is(second.refusal(), "already-saved");
  assert.not.ok(second.isSaving());
  assert.is.not(second.draft.id(), first.draft.id());
  assert.equal(await second.save(noteThat("Met her")), [second.draft.id()]);
  assert.is(store.waiting().length, 2);
});

const maria = "00000000-0000-7000-8000-000000000100";

function noteThat(text: string) {
  const put: Note = { date: "2026-07-16", referral: null, text, visibleTo: "team" };
  const id = `00000000-0000-7000-8000-0000000002${String(text.length).padStart(2, "0")}`;
  return { clientId: maria, changes: [{ kind: "note" as const, id, clientId: maria, put }] };
}

/** What of the form's draft a save touches. */
function openForm(
  store: Store,
  draftId = store.newId(),
): FormSave & { draft: { id: () => string } } {
  let id = draftId;
  let isSavedElsewhere = false;
  const draft = {
    id: () => id,
    isSavedElsewhere: () => isSavedElsewhere,
    goOnAnew: () => {
      id = store.newId();
      isSavedElsewhere = true;
    },
  };
  return createRoot(() => {
    let form: FormSave | undefined;
    createComponent(StoreProvider, {
      store,
      get children() {
        form = createFormSave(draft);
        return null;
      },
    });
    if (!form) throw new Error("nothing was drawn");
    return { ...form, draft };
  });
}

saves.run();
