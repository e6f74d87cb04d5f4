import type { Save } from "../store/save-rows.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { showToast } from "../ui/toast.tsx";
import { refusalKeys } from "./save-failure.tsx";
import { useSavedToast } from "./saved-toast.ts";

/**
 * Saves something that happens at one tap, without a form: done at once, with `Undo`; a refusal of the tablet's storage
 * is said in words.
 */
export function useSaveAct(): (save: Save, said?: "saved" | "deleted") => Promise<boolean> {
  const store = useStore();
  const { t } = useI18n();
  const toast = useSavedToast();
  return async (save, said = "saved") => {
    const result = await store.save(save);
    if (result.ok) toast(result.entryIds, said);
    else {
      const text = t(`saveFailure.${refusalKeys[result.refusal]}.title`);
      showToast({ text, closeLabel: t("action.close") });
    }
    return result.ok;
  };
}
