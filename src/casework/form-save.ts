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
  /**
   * True from the press until the answer, for whatever must not happen twice. No signal: a page that is about to say
   * that something is saved is not drawn anew for the moment before.
   */
  isSaving: () => boolean;
  /** The save takes so long that the page must show it. */
  isSlow: Accessor<boolean>;
  /** Null when it was refused. */
  save: (save: Omit<Save, "id">) => Promise<RecordId[] | null>;
}

const SLOW_MS = 300;

export function createFormSave(
  draft: Pick<FormDraft<object>, "id" | "isSavedElsewhere" | "goOnAnew">,
): FormSave {
  const store = useStore();
  const [failure, setFailure] = createSignal<SaveRefusal | null>(null);
  const [isSlow, setSlow] = createSignal(false);
  let isSaving = false;
  return {
    refusal: () => failure() ?? (draft.isSavedElsewhere() ? "already-saved" : null),
    isSaving: () => isSaving,
    isSlow,
    save: async (save) => {
      isSaving = true;
      const slow = setTimeout(() => setSlow(true), SLOW_MS);
      const result = await store.save({ ...save, id: draft.id() });
      clearTimeout(slow);
      setSlow(false);
      isSaving = false;
      const refusal = result.ok ? null : result.refusal;
      if (refusal === "already-saved") draft.goOnAnew();
      setFailure(refusal === "already-saved" ? null : refusal);
      if (result.ok) noteFirstRecord(store.me.person);
      return result.ok ? result.entryIds : null;
    },
  };
}

/** A press on a part of a form while its save runs: what would be ticked then would go into no record. */
export function dropPress(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

// For the first steps on Today: that she has recorded something, and not what.
function noteFirstRecord(person: RecordId): void {
  if (!hasUsed("recorded", person)) noteUsed("recorded", person, "once");
}
