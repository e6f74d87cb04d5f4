import type { RecordId } from "../records/fields.ts";
import { useStore } from "../store/store-context.tsx";
import { useI18n } from "../ui/i18n/i18n.tsx";
import { dismissToast, showToast, type ToastText } from "../ui/toast.tsx";

// One at a time: of two that say the same, nobody could tell which save an Undo takes back.
let shown: number | undefined;

function showAlone(toast: ToastText): void {
  if (shown !== undefined) dismissToast(shown);
  shown = showToast(toast);
}

/** Says that something was saved or deleted on this tablet, with `Undo`: the store takes the entries back. */
export function useSavedToast(): (
  entryIds: readonly RecordId[],
  said?: "saved" | "deleted",
) => void {
  const store = useStore();
  const { t } = useI18n();
  const undo = async (entryIds: readonly RecordId[]): Promise<void> => {
    const result = await store.undo(entryIds);
    const text = result.ok ? t("saved.undone") : t("saved.undoFailed");
    showAlone({ text, closeLabel: t("action.close"), isRefusal: !result.ok });
  };
  return (entryIds, said = "saved") => {
    showAlone({
      text: said === "saved" ? t("toast.saved") : t("toast.deleted"),
      closeLabel: t("action.close"),
      undoLabel: t("action.undo"),
      onUndo: () => void undo(entryIds),
    });
  };
}
