import type { Save } from "../store/save-rows.ts";
import { useStore } from "../store/store-context.tsx";
import type { ToastText } from "../ui/toast.tsx";
import { useRefusedToast } from "./refused-toast.ts";
import { useSavedToast } from "./saved-toast.ts";

/**
 * Saves something that happens at one tap, without a form: done at once, with `Undo`; a refusal of the tablet's storage
 * is said in words.
 */
export function useSaveAct(): (
  save: Save,
  said?: "saved" | "deleted",
  also?: ToastText["also"],
) => Promise<boolean> {
  const store = useStore();
  const toast = useSavedToast();
  const toastRefused = useRefusedToast();
  return async (save, said = "saved", also) => {
    const result = await store.save(save);
    if (result.ok) toast(result.entryIds, said, also);
    else toastRefused(result.refusal);
    return result.ok;
  };
}
