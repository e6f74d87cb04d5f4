import { useI18n } from "../ui/i18n/i18n.tsx";
import { showToast } from "../ui/toast.tsx";
import { refusalKeys, type SaveRefusal } from "./save-failure.tsx";

/** Says in words that something done at one tap did not reach the disk. */
export function useRefusedToast(): (refusal: SaveRefusal) => void {
  const { t } = useI18n();
  return (refusal) =>
    void showToast({
      text: t(`saveFailure.${refusalKeys[refusal]}.title`),
      closeLabel: t("action.close"),
      isRefusal: true,
    });
}
