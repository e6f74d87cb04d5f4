import { createSignal, type Accessor } from "solid-js";
import type { RecordId } from "../records/fields.ts";
import type { Save } from "../store/save-rows.ts";
import { useStore } from "../store/store-context.tsx";
import type { FormDraft } from "./form-draft.ts";
import { hasUsed, noteUsed } from "./remembered.ts";
import type { SaveRefusal } from "./save-failure.tsx";

/** The one way a form is saved: its entry takes the draft's id and place. */
export interface FormSave {
  /** Why the form is not saved, in words on the page; everything entered is still there. */
  refusal: Accessor<SaveRefusal | null>;
  isSaving: Accessor<boolean>;
  /** Null when it was refused. */
  save: (save: Omit<Save, "id">) => Promise<RecordId[] | null>;
}

export function createFormSave(
  draft: Pick<FormDraft<object>, "id" | "isSavedElsewhere" | "goOnAnew">,
): FormSave {
  const store = useStore();
  const [failure, setFailure] = createSignal<SaveRefusal | null>(null);
  const [isSaving, setSaving] = createSignal(false);
  return {
    refusal: () => failure() ?? (draft.isSavedElsewhere() ? "already-saved" : null),
    isSaving,
    save: async (save) => {
      setSaving(true);
      const result = await store.save({ ...save, id: draft.id() });
      setSaving(false);
      const refusal = result.ok ? null : result.refusal;
      if (refusal === "already-saved") draft.goOnAnew();
      setFailure(refusal === "already-saved" ? null : refusal);
      if (result.ok) noteFirstRecord(store.me.person);
      return result.ok ? result.entryIds : null;
    },
  };
}

// For the first steps on Today: that she has recorded something, and not what.
function noteFirstRecord(person: RecordId): void {
  if (!hasUsed("recorded", person)) noteUsed("recorded", person, "once");
}
