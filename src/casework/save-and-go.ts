import { useNavigate } from "@tanstack/solid-router";
import type { RecordId } from "../records/fields.ts";
import type { FormDraft } from "./form-draft.ts";
import { useSavedToast } from "./saved-toast.ts";
import { useStillHere } from "./still-here.ts";

/** A form that is left when it is saved. */
export interface SavedForm {
  /** Null when it was refused on the page; empty when there was nothing to change. */
  save: () => Promise<RecordId[] | null>;
  draft: Pick<FormDraft<object>, "drop">;
  /** Where what was saved leads on to, instead of back. */
  next?: () => string | undefined;
}

/**
 * Saves a form, says so, and goes on to an address, unless she went elsewhere meanwhile. Answers false when the form was
 * refused and stays.
 */
export function useSaveAndGo(form: () => SavedForm): (to: string) => Promise<boolean> {
  const navigate = useNavigate();
  const isStillHere = useStillHere();
  const toast = useSavedToast();
  return async (to) => {
    const saved = await form().save();
    if (saved === null) return false;
    if (saved.length > 0) toast(saved);
    await form().draft.drop();
    if (isStillHere()) await navigate({ to: form().next?.() ?? to });
    return true;
  };
}
