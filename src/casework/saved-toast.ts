import type { Draft } from "../store/drafts.ts";
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
  also?: ToastText["also"],
) => void {
  const store = useStore();
  const { t } = useI18n();
  const undo = async (entryIds: readonly RecordId[]): Promise<void> => {
    const result = await store.undo(entryIds);
    const text = result.ok ? t("saved.undone") : t("saved.undoFailed");
    showAlone({ text, closeLabel: t("action.close"), isRefusal: !result.ok });
  };
  return (entryIds, said = "saved", also) => {
    showAlone({
      text: said === "saved" ? t("toast.saved") : t("toast.deleted"),
      closeLabel: t("action.close"),
      undoLabel: t("action.undo"),
      onUndo: () => void undo(entryIds),
      also,
    });
  };
}

/** Says what came of discarding an unfinished form, with `Undo`: it then stands among the drafts again. */
export function useDiscardedToast(): (discarding: Promise<Draft>) => Promise<void> {
  const store = useStore();
  const { t } = useI18n();
  const undo = async (draft: Draft): Promise<void> => {
    const isKept = await store.drafts.keep(draft).catch(() => false);
    const text = isKept ? t("draft.isBack") : t("draft.notKept");
    showAlone({ text, closeLabel: t("action.close"), isRefusal: !isKept });
  };
  return async (discarding) => {
    const closeLabel = t("action.close");
    const draft = await discarding.catch(() => null);
    showAlone(
      draft === null
        ? { text: t("draft.notDiscarded"), closeLabel, isRefusal: true }
        : {
            text: t("draft.discarded"),
            closeLabel,
            undoLabel: t("action.undo"),
            onUndo: () => void undo(draft),
          },
    );
  };
}
